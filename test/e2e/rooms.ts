// A page on which every element, in every layout, has its room reserved by the stylesheet that is documented for it.
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/files.mjs';

/** Each stands above a line of the page's own text. */
export const rooms: readonly (readonly [tag: string, attributes: string])[] = [
  ['news-masthead', ''],
  ['news-masthead', 'layout="centre" date="none"'],
  ['news-ticker', ''],
  ['news-headline', ''],
  ...['row', 'column', 'hero', 'overlay'].map((layout) => ['news-headline', `layout="${layout}"`] as const),
  ['news-headline', 'layout="row" show="image standfirst" density="spacious"'],
  ['news-list', ''],
  ...['compact', 'numbered', 'grid', 'magazine', 'carousel'].map(
    (layout) => ['news-list', `layout="${layout}"`] as const,
  ),
  ['news-list', 'limit="7" show="byline time" density="compact" heading=""'],
  ['news-list', 'limit="5" show="" clamp="1" more filters="section"'],
  ['news-list', 'layout="magazine" limit="7" density="spacious" clamp="3"'],
  ['news-list', 'layout="grid" limit="9" show="section"'],
  ['related-articles', ''],
  ['related-articles', 'limit="6" clamp="3" show="image section time"'],
  ['related-articles', 'collapse="0" limit="20"'],
  ['news-player', ''],
  ['news-player', 'download'],
  ['news-newsletter', 'action="/sign-up"'],
  ['news-newsletter', 'action="/sign-up" name consent layout="boxed"'],
];

/**
 * @param script the tag that is pasted
 * @param src the address of a tongue's feed
 * @param tags absent: all but the article, which takes a window for itself
 */
export function roomy(
  script: string,
  langs: readonly string[],
  width: number,
  src: (lang: string) => string,
  tags: typeof rooms = rooms,
  style = readFileSync(inRoot('cdn/reserve.css'), 'utf8'),
): string {
  const blocks = langs.flatMap((lang) =>
    tags.map(
      ([tag, attributes]) =>
        `<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><${tag} src="${src(lang)}" loading="eager" ${attributes}></${tag}><p>${tag}</p></div>`,
    ),
  );
  // What each is given is read before any code of ours has come: module scripts wait for the end of the document.
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Room</title><link rel="icon" href="data:,">
<style>body{margin:0;inline-size:${width}px;font:16px/1.5 Georgia,serif}${style}</style>
<script>
window.shifts = [];
window.sum = 0;
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      sum += value;
      // Of what stands in a shadow root nothing is told but where.
      for (const { node, previousRect, currentRect } of sources) {
        const near = all.find((one) => {
          const { top, bottom } = one.parentElement.getBoundingClientRect();
          return top <= currentRect.top + 1 && bottom >= currentRect.top;
        });
        const places = [previousRect, currentRect].map(({ x, y, width, height }) => [x, y, width, height].join(' '));
        shifts.push([(near?.outerHTML ?? '').slice(0, 160), near?.parentElement.lang, node?.nodeName, ...places].join(' > '));
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
</script>${script}${blocks.join('\n')}
<script>
window.all = [...document.querySelectorAll('div[lang] > :first-child')];
window.given = all.map((one) => one.getBoundingClientRect().height);
</script></html>`;
}
