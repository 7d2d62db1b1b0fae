/** What holds of every document of the attack corpus: our elements draw nothing of it but news, and a canary in the page is silent. */
import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { Article } from '../../src/model.js';
import { fakeFeed, settled } from '../../src/testing.js';
import { Canary } from '../helpers/canary.js';
import { note } from '../helpers/figures.js';
import { BODY } from '../helpers/full.js';
import { headlines, partOf, until, type Attributes } from '../helpers/page.js';
import { inReader, isOpen } from '../helpers/reader.js';
import { oddities } from '../helpers/shapes.js';
import type { Sheet } from '../helpers/sheets.js';
import type { Bait, Vector } from '../tables/attacks.js';

type Tag = readonly [tag: string, attributes: Attributes];

const ALL = 'section kicker image standfirst byline time source tags reading-time audio access';
const HEADLINES: readonly Tag[] = [
  ['news-headline', { layout: 'row', open: 'reader', show: ALL }],
  ['news-headline', { layout: 'text', open: 'tab', show: ALL }],
  ['news-headline', { layout: 'column' }],
  ['news-headline', { layout: 'hero', utm: 'source=x' }],
  ['news-headline', { layout: 'overlay' }],
];
const ARTICLE: Tag = ['news-article', { 'text-size': '' }];
const LIGHT: Tag = ['news-article', { body: 'light', show: ALL, open: 'tab' }];
const PLAYER: Tag = ['news-player', { download: '', speech: '' }];
const LISTS: readonly Tag[] = [
  ...['list', 'compact', 'numbered', 'magazine', 'carousel'].map((layout): Tag => {
    const filters = layout === 'magazine' ? 'tag' : 'section';
    return ['news-list', { layout, filters, more: '', limit: '100', show: ALL }];
  }),
  ['related-articles', { rank: 'none', article: '', collapse: '0', limit: '100', show: ALL }],
  ['news-ticker', { limit: '100', show: 'section kicker time' }],
];
const EIGHT: readonly Tag[] = [
  ['news-headline', { layout: 'hero' }],
  ['news-masthead', {}],
  ['news-newsletter', { action: 'https://paper.example/subscribe', name: '', consent: '' }],
  ['news-list', { more: '', layout: 'grid' }],
  ['news-article', {}],
  ['news-player', { download: '' }],
  ['related-articles', { article: '' }],
  ['news-ticker', {}],
];

/** The first of what was found is what a failure says. */
const none = (found: readonly string[], what: string): void => {
  expect(found.length, `${what}\n${found.slice(0, 10).join('\n')}\n`).to.equal(0);
};

const blocksIn = (root: ParentNode | null): number => root?.querySelectorAll('[data-block]').length ?? 0;
const light = (element: Element): Element | null => element.querySelector('[data-news-body]');

/** @param singles sheets of one article each, which are hostile in what the feed says of itself */
export function describeAttacks(
  what: string,
  bait: Bait,
  sheets: readonly Sheet[],
  singles: readonly Sheet[] = [],
): void {
  describe(`every element with hostile ${what}`, function () {
    // A hundred articles in sixteen elements and in the reader take their time on a slow machine.
    this.timeout(240_000);
    const stage = document.createElement('div');
    const tried = new Set<Vector>();
    let drawn = 0;
    let canary: Canary | undefined;

    const put = ([tag, attributes]: Tag): NewsElement => {
      const element = document.createElement(tag) as NewsElement;
      const all = { loading: 'eager', ...attributes };
      for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
      return stage.appendChild(element);
    };

    const give = async (elements: readonly NewsElement[], { data, map }: Pick<Sheet, 'data' | 'map'>) => {
      for (const element of elements) Object.assign(element, { map, data });
      await Promise.all(elements.map((element) => settled(element, 60_000)));
    };

    /** What is wrong with what these elements have drawn, each with its name. */
    const look = (elements: readonly NewsElement[], of: string): string[] =>
      elements.flatMap((element) => {
        drawn += Math.max(1, element.articles.length);
        const body = light(element);
        const found = [...oddities(element.shadowRoot!), ...(body ? oddities(body) : [])];
        return found.map((one) => `<${element.localName}> with ${of}: ${one}`);
      });

    before(async () => {
      document.body.append(stage);
      // What is fetched once for all, and the one style sheet that a body in the light adopts, come before the canary.
      const elements = [...HEADLINES, ARTICLE, LIGHT, PLAYER, ...LISTS, ...EIGHT].map(put);
      await give(elements, { data: JSON.stringify(fakeFeed(3, { content_html: BODY })) });
      await elements[0]!.showReader();
      none(look(elements, 'good news'), 'The check lets good news through.');
      stage.replaceChildren();
      drawn = 0;
      canary = new Canary(stage, bait);
    });
    afterEach(() => stage.replaceChildren());
    after(() => {
      canary?.stop();
      stage.remove();
    });

    /** One article after the other, in all that show one. */
    async function turn(sheet: Sheet): Promise<string[]> {
      const cards = HEADLINES.map(put);
      const [article, inLight, player] = [ARTICLE, LIGHT, PLAYER].map(put) as [NewsElement, NewsElement, NewsElement];
      const all = [...cards, article, inLight, player];
      await give(all, sheet);
      const missing = async ({ title, html, text, body }: Article): Promise<string | undefined> => {
        if (cards.some((one) => !headlines(one)[0]?.includes(title.trim()))) return 'A headline';
        if (!partOf(article, 'headline')?.textContent.includes(title)) return 'The article';
        if (html && blocksIn(article.shadowRoot) !== blocksIn(light(inLight))) return 'The body in the light';
        const [reader] = cards as [NewsElement];
        const isReadable = !!(html || text || body);
        if ((await reader.showReader()) !== isReadable) return 'The reader';
        // An earlier one stays open while there is nothing to read.
        if (!isReadable) return undefined;
        return isOpen(reader) && inReader(reader, '#headline').textContent.includes(title) ? undefined : 'The dialog';
      };
      const found: string[] = [];
      for (const [offset, one] of article.feed!.articles.entries()) {
        for (const element of all) element.offset = offset;
        await Promise.all(all.map((element) => element.updateComplete));
        const gone = await missing(one);
        const of = `article ${one.id} of ${sheet.name}`;
        if (gone) found.push(`${gone} of ${of} is not as it should be.`);
        found.push(...look(all, of));
      }
      return found;
    }

    for (const sheet of sheets) {
      it(`draws nothing but news: ${sheet.name}`, async () => {
        const lists = LISTS.map(put);
        await give(lists, sheet);
        const found = look(lists, sheet.name);
        for (const element of lists) {
          const { feed, articles } = element;
          expect(feed?.articles.length, 'articles').to.equal(sheet.vectors.length);
          expect(headlines(element).length, `rows of <${element.localName}>`).to.equal(articles.length).above(0);
        }
        stage.replaceChildren();
        none([...found, ...(await turn(sheet))], sheet.name);
        for (const vector of sheet.vectors) tried.add(vector);
      });
    }

    if (singles.length) {
      it('draws nothing but news: what a feed says of itself', async () => {
        const elements = EIGHT.map(put);
        const found: string[] = [];
        for (const sheet of singles) {
          await give(elements, sheet);
          found.push(...look(elements, sheet.name));
          if (!elements[0]!.articles.length) found.push(`${sheet.name} has no article.`);
          for (const vector of sheet.vectors) tried.add(vector);
        }
        none(found, 'feeds');
      });
    }

    it('runs nothing, asks nobody, and leaves the page as it was', async () => {
      const { scripts } = canary!;
      // Whoever was to be asked has been by now: the same server has answered for a picture that was asked for after all of them.
      const last = new Image();
      last.src = `http://${bait.host}/fixtures/jsonfeed/picture.png?last`;
      await until(() => last.complete, 'a picture of the same server has come');
      const [requests, changes] = [await canary!.requests(), canary!.changes()];
      await note('attack vectors tried', tried.size);
      await note('attack vectors drawn, all elements together', drawn);
      await note('scripts run', scripts.length);
      await note('requests leaked', requests.length);
      await note('changes outside the element', changes.length);
      none(scripts, 'scripts');
      none(requests, 'requests');
      none(changes, 'changes');
    });
  });
}
