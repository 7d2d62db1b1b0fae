// What the server draws.
import { renderToString, type RenderOptions } from 'broadsheet/ssr';
import { paper } from './paper';

/** @param src the endpoint @param base the page's own address */
export async function news(src: string, base: string) {
  const common = { base, timeZone: 'UTC' } satisfies RenderOptions;
  const [list, headline, newsletter] = await Promise.all([
    renderToString('news-list', { ...common, src, attributes: { id: 'list', limit: 1 } }),
    renderToString('news-headline', { ...common, data: paper('Ferries by night'), attributes: { id: 'headline' } }),
    renderToString('news-newsletter', {
      ...common,
      attributes: { id: 'newsletter', 'opt-in': 'double', action: '/sign-up' },
    }),
  ]);
  return [list, headline, newsletter].map(({ html }) => html).join('\n');
}
