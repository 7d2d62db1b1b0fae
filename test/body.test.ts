import { expect } from '@open-wc/testing';
import type { Article, Block } from '../src/model.js';
import type { View } from '../src/ui/view.js';
import { draw, drawHtml, PAGE, story } from './helpers/body.js';
import { box } from './helpers/page.js';

const find = <T extends Element = HTMLElement>(place: Element, selector: string): T => {
  const found = place.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${place.textContent}`);
  return found;
};
const all = (place: Element, selector: string): Element[] => [...place.querySelectorAll(selector)];
const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const tags = (place: Element): string[] => [...place.children].map(({ localName }) => localName);

describe('A body', () => {
  it('draws every type of block in order, each with its index', () => {
    const p = (words: string): Block => ({ type: 'paragraph', children: [words] });
    const image = { src: `${PAGE}.webp`, alt: 'A quay' };
    const blocks: Block[] = [
      p('One'),
      { type: 'heading', level: 2, children: ['Two'] },
      { type: 'list', ordered: false, items: [{ children: [p('Three')] }] },
      { type: 'list', ordered: true, start: 4, items: [{ children: [p('Four')] }] },
      { type: 'quote', children: [p('Five')], cite: ['The harbour board'] },
      { type: 'pullquote', children: ['Six'], cite: ['A checker'] },
      { type: 'figure', image, caption: ['Seven'] },
      { type: 'gallery', figures: [{ type: 'figure', image }], caption: ['Eight'] },
      { type: 'table', rows: [{ cells: [{ head: true, numeric: false, children: ['Nine'] }] }] },
      { type: 'code', text: 'ten();' },
      {
        type: 'embed',
        site: 'YouTube',
        url: 'https://www.youtube.com/watch?v=x',
        src: 'https://www.youtube-nocookie.com/embed/x',
      },
      { type: 'media', kind: 'audio', src: `${PAGE}.mp3`, caption: ['Eleven'] },
      { type: 'media', kind: 'video', src: `${PAGE}.mp4`, poster: image.src },
      { type: 'details', summary: ['Twelve'], children: [p('Thirteen')] },
      { type: 'rule' },
      { type: 'cut' },
    ];
    const place = draw(blocks);
    expect(tags(place)).to.deep.equal(
      'p h3 ul ol blockquote blockquote figure figure div pre figure figure figure details hr p'.split(' '),
    );
    expect([...place.children].map((one) => (one as HTMLElement).dataset.block)).to.deep.equal(
      blocks.map((_, i) => `${i}`),
    );
    expect(text(place)).to.match(
      /One Two ?Three ?Four ?Five.*Six.*Seven.*Eight.*Nine.*ten\(\);.*Eleven.*Twelve.*Thirteen/,
    );
    expect(find<HTMLOListElement>(place, 'ol').start).to.equal(4);
    expect(all(place, 'cite').map(text)).to.deep.equal(['The harbour board', 'A checker']);
    expect(find<HTMLAnchorElement>(place, 'p:last-child a').href).to.equal(PAGE);
  });

  it('draws a block of a type that it does not know as nothing, and goes on', () => {
    const unknown = { type: 'hologram', children: ['lost'] } as unknown as Block;
    expect(text(draw([unknown, { type: 'paragraph', children: ['kept'] }]))).to.equal('kept');
  });

  describe('its headings', () => {
    const levels = (written: number[], level: number): string[] =>
      tags(
        draw(
          written.map((one): Block => ({ type: 'heading', level: one, children: ['x'] })),
          { level },
        ),
      );

    it('stand under the article’s own, with real tags', () => {
      expect(levels([1, 2, 3], 2)).to.deep.equal(['h3', 'h4', 'h5']);
      expect(levels([2, 3, 2], 1)).to.deep.equal(['h2', 'h3', 'h2']);
      expect(levels([4, 6], 3)).to.deep.equal(['h4', 'h6']);
    });

    it('never go below the sixth level, nor above the second', () => {
      expect(levels([1, 2, 3], 5)).to.deep.equal(['h6', 'h6', 'h6']);
      expect(levels([2], 0)).to.deep.equal(['h2']);
    });
  });

  describe('its links', () => {
    const link = (change: Partial<View> = {}, kind?: Article['kind']): HTMLAnchorElement =>
      find(
        drawHtml(
          '<p><a href="https://other.example/x" target="_top" ping="https://spy.example">there</a></p>',
          change,
          {
            article: story(kind ? { kind } : {}),
          },
        ),
        'a',
      );

    it('open in the page, with nothing of the source’s but the address', () => {
      expect(link().getAttributeNames().sort()).to.deep.equal(['href']);
    });

    it('open in a tab that has no handle on the page, and say so', () => {
      const { target, rel, textContent } = link({ tab: true });
      expect([target, rel, textContent]).to.deep.equal(['_blank', 'noopener', 'there (opens in a new tab)']);
    });

    it('of paid content are marked as such', () => {
      expect(link({}, 'sponsored').rel).to.equal('sponsored');
      expect(link({ tab: true }, 'sponsored').rel).to.equal('sponsored noopener');
    });

    it('to mail open no tab', () => {
      const place = drawHtml('<p><a href="mailto:desk@paper.example">write</a></p>', { tab: true });
      expect(find<HTMLAnchorElement>(place, 'a').target).to.equal('');
    });

    it('to places of the body lead there within a shadow root, and back by a link with a name', () => {
      const host = box();
      const root = host.attachShadow({ mode: 'open' });
      const from = drawHtml(
        '<p>Text<sup><a href="#fn" id="ref">1</a></sup></p><p id="fn">The note. <a href="#ref">↩</a></p>',
      );
      root.append(from);
      const [there, back] = all(from, 'a') as [HTMLAnchorElement, HTMLAnchorElement];
      expect([there.getAttribute('href'), there.id]).to.deep.equal(['#news-fn', 'news-ref']);
      there.click();
      expect(root.activeElement?.id).to.equal('news-fn');
      expect(location.hash).to.equal('');
      expect(back.getAttribute('aria-label')).to.equal('Back to the text');
      back.click();
      expect(root.activeElement).to.equal(there);
      expect(there.tabIndex, 'still a stop for the Tab key').to.equal(0);
    });

    it('are the page’s own where the body stands in the page', () => {
      const place = drawHtml('<p><a href="#x">1</a></p><p id="x">Note</p>', {}, { light: true });
      const event = new MouseEvent('click', { bubbles: true, cancelable: true });
      find(place, 'a').addEventListener('click', () => expect(event.defaultPrevented).to.equal(false));
      place.addEventListener('click', (one) => one.preventDefault());
      find(place, 'a').dispatchEvent(event);
      expect(text(find(place, '#news-x'))).to.equal('Note');
    });
  });

  describe('its pictures', () => {
    it('wait for the reader, keep their words, and have their room reserved', () => {
      const place = drawHtml(
        '<figure><img src="/a.webp" width="800" height="400" alt="A quay"><figcaption>At dawn</figcaption></figure>',
      );
      const image = find<HTMLImageElement>(place, 'img');
      expect([image.loading, image.alt, image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal([
        'lazy',
        'A quay',
        '800',
        '400',
      ]);
      expect(image.referrerPolicy).to.equal('strict-origin-when-cross-origin');
      expect(text(find(place, 'figcaption'))).to.equal('At dawn');
    });

    it('are left out when they could not be fetched', () => {
      const place = drawHtml('<p>Words</p><p><img src="/gone.webp" alt="A quay"></p>', {
        broken: new Set(['https://paper.example/gone.webp']),
      });
      expect(tags(place)).to.deep.equal(['p']);
    });

    it('that are links without words are known by where they lead', () => {
      const place = drawHtml('<p><a href="https://other.example/x"><img src="/a.webp" width="80" height="40"></a></p>');
      expect(find(place, 'a').getAttribute('aria-label')).to.equal('Open on other.example');
    });
  });

  describe('its tables', () => {
    const HTML =
      '<table><caption>Ships at the quay</caption><tr><th>Year</th><th>Ships</th></tr><tr><th>1996</th><td>462</td></tr></table>';

    it('scroll in a region that a keyboard reaches and that has a name', () => {
      const region = find(drawHtml(HTML), '[role=region]');
      expect([region.tabIndex, region.getAttribute('aria-label')]).to.deep.equal([0, 'Ships at the quay']);
      expect(
        find(drawHtml('<table><tr><th>Year</th><th>Ships</th></tr></table>'), '[role=region]').getAttribute(
          'aria-label',
        ),
      ).to.equal('Table');
    });

    it('say what each head heads, and stand heads over their numbers', () => {
      const heads = all(drawHtml(HTML), 'th');
      expect(heads.map((one) => one.getAttribute('scope'))).to.deep.equal(['col', 'col', 'row']);
      expect(heads[1]!.className).to.equal('news-num');
    });
  });

  describe('another site’s player', () => {
    const FILM = '<iframe src="https://www.youtube.com/embed/abcdefghijk" width="400" height="300"></iframe>';

    it('is not fetched before the reader asks: the site is named, and what it may do', () => {
      const asked: string[] = [];
      const place = drawHtml(FILM, {}, { onFrame: (src) => asked.push(src) });
      expect(all(place, 'iframe')).to.deep.equal([]);
      expect(text(place)).to.equal('Video from YouTube It loads from another site, which may set cookies. Load video');
      find(place, 'button').click();
      expect(asked).to.deep.equal(['https://www.youtube-nocookie.com/embed/abcdefghijk']);
    });

    it('then stands in a sandbox with a title', () => {
      const frames = new Set(['https://www.youtube-nocookie.com/embed/abcdefghijk']);
      const frame = find<HTMLIFrameElement>(drawHtml(FILM, {}, { frames }), 'iframe');
      expect(frame.title).to.equal('Video from YouTube');
      expect([...frame.sandbox].sort()).to.deep.equal([
        'allow-popups',
        'allow-presentation',
        'allow-same-origin',
        'allow-scripts',
      ]);
      expect([frame.allowFullscreen, frame.referrerPolicy]).to.deep.equal([true, 'strict-origin-when-cross-origin']);
    });

    it('of an unknown site is a plain link', () => {
      const place = drawHtml('<iframe src="https://unknown.example/widget"></iframe>');
      expect(all(place, 'iframe, button')).to.deep.equal([]);
      expect(find<HTMLAnchorElement>(place, 'a').href).to.equal('https://unknown.example/widget');
    });

    it('that is a quoted post shows its words and a link', () => {
      const place = drawHtml(
        '<blockquote class="twitter-tweet"><p>The words.</p><a href="https://twitter.com/desk/status/123">link</a></blockquote>',
      );
      expect(text(find(place, 'blockquote'))).to.match(/^The words\..*Open on X$/);
    });
  });

  it('keeps sound and film until they are played', () => {
    const place = drawHtml('<p>x</p><audio src="/a.mp3" autoplay></audio><video src="/v.mp4" autoplay></video>');
    for (const media of all(place, 'audio, video') as HTMLMediaElement[]) {
      expect([media.controls, media.preload, media.autoplay]).to.deep.equal([true, 'none', false]);
    }
    expect(all(place, 'audio, video')).to.have.length(2);
  });

  it('is code from left to right, and words in their own language and direction', () => {
    const place = drawHtml('<pre>one();</pre><p lang="ar" dir="rtl">نص</p><p>A <i lang="fr">mot</i></p>');
    expect(find(place, 'pre').dir).to.equal('ltr');
    expect([find(place, 'p').lang, find(place, 'p').dir]).to.deep.equal(['ar', 'rtl']);
    expect(find(place, 'em').lang).to.equal('fr');
  });

  it('marks text with every mark of the model', () => {
    const marks = 'em strong code sub sup small mark del ins q cite kbd abbr bdi span'.split(' ');
    const children = marks.map((mark) => ({ type: 'mark', mark, children: [mark] })) as Extract<
      Block,
      { type: 'paragraph' }
    >['children'];
    const place = draw([{ type: 'paragraph', children }]);
    expect(all(place, 'p > *').map(({ localName, textContent }) => [localName, textContent])).to.deep.equal(
      marks.map((mark) => [mark, mark]),
    );
  });

  it('never makes markup of text', () => {
    const words = '<img src=x onerror=alert(1)>';
    const place = draw([
      { type: 'paragraph', children: [words, { type: 'mark', mark: 'em', children: [words] }] },
      { type: 'code', text: words },
      { type: 'figure', image: { src: `${PAGE}.webp`, alt: words, caption: words, credit: words } },
    ]);
    expect(all(place, 'img')).to.have.length(1);
    expect(all(place, '[onerror]')).to.deep.equal([]);
  });
});
