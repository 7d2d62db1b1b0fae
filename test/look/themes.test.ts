// What engines make of the presets: whom they reach, which scheme they follow, what stays the page's to say. Their contrast is computed in
// test/node/themes.test.ts.
import { expect } from '@open-wc/testing';
import { fakeFeed, settled } from '../../src/testing.js';
import { dressed, full, one } from '../helpers/full.js';
import { box, placeIn, until, type Attributes } from '../helpers/page.js';
import { composite } from './colour.js';
import { PRESETS, withPresets } from './presets.js';

const place = (name: string, scheme = 'light'): HTMLElement => {
  const made = box();
  made.className = `news-${name}`;
  made.style.colorScheme = scheme;
  return made;
};
const style = (node: Element): CSSStyleDeclaration => getComputedStyle(node);
const ink = (node: Element): string => composite(style(node).color).join();
const headline = async (page: Element, attributes: Attributes = {}, title = {}): Promise<HTMLElement> =>
  one(await full('news-headline', page, attributes, title, 1), '[part=headline]');

/** Ink of each preset, light and dark: presets' own files. */
const INKS = {
  broadsheet: ['18,18,18', '236,236,236'],
  tabloid: ['10,10,10', '244,244,244'],
  wire: ['22,25,28', '230,233,235'],
  magazine: ['27,22,32', '239,234,241'],
  minimal: ['26,26,26', '237,237,237'],
} satisfies Record<(typeof PRESETS)[number], [string, string]>;

describe('a preset', () => {
  withPresets();

  for (const name of PRESETS) {
    const [light, dark] = INKS[name];

    it(`${name}: follows the page's color-scheme, and theme= against it`, async () => {
      expect(ink(await headline(place(name)))).to.equal(light);
      expect(ink(await headline(place(name, 'dark')))).to.equal(dark);
      expect(ink(await headline(place(name), { theme: 'dark' }))).to.equal(dark);
      expect(ink(await headline(place(name, 'dark'), { theme: 'light' }))).to.equal(light);
    });
  }

  it('is taken from the nearest ancestor, as a whole', async () => {
    const inner = document.createElement('div');
    inner.dataset.newsPreset = 'minimal';
    place('tabloid').append(inner);
    const [within, bare] = [await headline(inner), await headline(place('minimal'))];
    for (const property of ['color', 'font', 'letterSpacing', 'fontStretch'] as const)
      expect(style(within)[property], property).to.equal(style(bare)[property]);
  });

  it('may stand on an element itself', async () => {
    expect(ink(await headline(box(), { class: 'news-tabloid' }))).to.equal(INKS.tabloid[0]);
  });

  it('gives way to whatever the page says', async () => {
    const page = place('tabloid');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':where(.news-tabloid) { --news-ink: #123456 }');
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    try {
      expect(ink(await headline(page))).to.equal('18,52,86');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });

  it('paints no ground but that of a theme', async () => {
    const root = async (attributes: Attributes): Promise<HTMLElement> =>
      one(await full('news-headline', place('magazine'), attributes, {}, 1), '[part=root]');
    expect(style(await root({})).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(composite(style(await root({ theme: 'dark' })).backgroundColor).join()).to.equal('23,19,26');
  });

  it('sets its leading beside what a script needs', async () => {
    const leading = async (name: string, lang: string): Promise<number> => {
      const node = await headline(place(name), {}, { title: 'بحيرة', language: lang });
      return parseFloat(style(node).lineHeight) / parseFloat(style(node).fontSize);
    };
    const [latin, arabic] = [await leading('tabloid', 'en'), await leading('tabloid', 'ar')];
    expect(arabic - latin).to.be.closeTo(0.3, 0.01);
    expect(latin).to.be.closeTo((await leading('minimal', 'en')) - 0.06, 0.01);
  });

  it('leaves density= its effect', async () => {
    const gap = async (density: string): Promise<number> => {
      const list = await full('related-articles', place('wire'), { density });
      return parseFloat(style(one(list, 'li + li + li + li')).paddingTop);
    };
    const [compact, regular, spacious] = [await gap('compact'), await gap('regular'), await gap('spacious')];
    expect(compact / regular).to.be.closeTo(0.75, 0.02);
    expect(spacious / regular).to.be.closeTo(1.25, 0.02);
  });

  it('begins a numbered list at one distance from its head, however close its rows are', async () => {
    const gap = async (name: string): Promise<number> => {
      const list = placeIn(place(name), 'news-list', { layout: 'numbered', loading: 'eager', show: '' });
      list.data = fakeFeed(3);
      await settled(list);
      await until(() => list.shadowRoot!.querySelector('.numbered .card'), 'the layout has come');
      await dressed(list);
      const [head, card] = ['[part=head]', '.numbered .card'].map((part) => one(list, part).getBoundingClientRect());
      return card!.top - head!.bottom;
    };
    await until(async () => Math.abs((await gap('wire')) - (await gap('minimal'))) < 0.5, 'both begin alike');
  });

  it('slants a standfirst only where the script has italics', async () => {
    const slant = async (language: string): Promise<string> => {
      const item = { title: 'A', summary: 'B', content_html: '<p>C</p>', language };
      return style(one(await full('news-article', place('magazine'), {}, item, 1), '[part=standfirst]')).fontStyle;
    };
    expect([await slant('fr'), await slant('ar')]).to.deep.equal(['italic', 'normal']);
  });

  it("sets a broadsheet's articles in its serif and what surrounds them in its sans", async () => {
    const article = await full('news-article', place('broadsheet'));
    expect(style(one(article, '[part=body] p')).fontFamily).to.match(/^"Source Serif 4"/);
    expect(style(one(article, '[part=byline]')).fontFamily).to.match(/^"Libre Franklin"/);
  });
});
