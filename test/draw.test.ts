// The room that draws: what a template puts into the page, what an update touches, and what a server's markup is taken over as.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { add, adopt, css } from '../src/draw/css.js';
import { hydrate } from '../src/draw/hydrate.js';
import { toMarkup } from '../src/draw/markup.js';
import { html, nothing, render, svg, type TemplateResult } from '../src/draw/template.js';

const bare = (node: Element): string => node.innerHTML.replace(/<!---->/g, '');
const box = (): HTMLElement => document.createElement('div');

describe('a template', () => {
  let place: HTMLElement;
  beforeEach(() => (place = box()));
  const drawn = (value: unknown): string => {
    render(value, place);
    return bare(place);
  };

  it('puts text, lists and templates in their places', () => {
    const row = (n: number): TemplateResult => html`<li>${n}</li>`;
    const list = (rows: unknown): TemplateResult => html`<ul>${rows}</ul><p>${'a'}${'b'} c</p>${'end'}`; // prettier-ignore
    expect(drawn(list([1, 2].map(row)))).to.equal('<ul><li>1</li><li>2</li></ul><p>ab c</p>end');
    expect(drawn(list([3].map(row)))).to.equal('<ul><li>3</li></ul><p>ab c</p>end');
    expect(drawn(list(nothing))).to.equal('<ul></ul><p>ab c</p>end');
    expect(drawn(list(row(4)))).to.equal('<ul><li>4</li></ul><p>ab c</p>end');
    expect(drawn(list('words'))).to.equal('<ul>words</ul><p>ab c</p>end');
    expect(drawn(list(undefined))).to.equal('<ul></ul><p>ab c</p>end');
  });

  it('never takes a value for markup, whatever it looks like', () => {
    const evil = '<img src=x onerror=alert(1)>"&amp;<!--';
    render(html`<p title=${evil} class="a ${evil}">${evil}</p>`, place);
    const p = place.querySelector('p')!;
    expect(place.querySelector('img')).to.equal(null);
    expect(p.title).to.equal(evil);
    expect(p.className).to.equal(`a ${evil}`);
    expect(p.textContent).to.equal(evil);
    // What an answer could hold at most: an object that looks like a template.
    const strings = Object.assign(['<img src=x>'], { raw: ['<img src=x>'] });
    expect(drawn(html`<p>${{ strings, values: [] }}</p>`)).to.equal('<p>[object Object]</p>');
  });

  it('writes attributes, and takes out those that are nothing', () => {
    const a = (href: unknown, name: unknown, hidden: unknown): TemplateResult =>
      html`<a href=${href} class="card ${name}" ?hidden=${hidden} rel="x"></a>`;
    expect(drawn(a('/a', 'b', true))).to.equal('<a rel="x" href="/a" class="card b" hidden=""></a>');
    expect(drawn(a(nothing, nothing, false))).to.equal('<a rel="x"></a>');
    expect(drawn(a(undefined, undefined, nothing))).to.equal('<a rel="x" href="" class="card "></a>');
  });

  it('sets properties, and calls the listener of now with its host', () => {
    const heard: unknown[] = [];
    const host = { name: 'host' };
    const button = (word: string): TemplateResult =>
      html`<input .value=${word} /><button
          @click=${function (this: unknown) {
            heard.push(word, this);
          }}
        ></button>`;
    render(button('one'), place, host);
    render(button('two'), place, host);
    expect(place.querySelector('input')!.value).to.equal('two');
    place.querySelector('button')!.click();
    expect(heard).to.deep.equal(['two', host]);
    render(html`<button @click=${nothing}></button>`, place, host);
    place.querySelector('button')!.click();
    expect(heard.length).to.equal(2);
  });

  it('draws what stands in an svg as such', () => {
    render(html`<p>${svg`<svg viewBox="0 0 2 2"><path d=${'M0 0'} /><g><path d="M1 1" /></g></svg>`}</p>`, place);
    const [first, second] = place.querySelectorAll('path');
    expect(first).to.be.instanceOf(SVGPathElement);
    expect(second!.parentElement).to.be.instanceOf(SVGGElement);
    expect(first!.getAttribute('d')).to.equal('M0 0');
    expect(place.querySelector('svg')!.getAttribute('viewBox')).to.equal('0 0 2 2');
  });

  it('touches nothing when nothing has changed, and one text when one has', async () => {
    const page = (word: string, rows: string[]): TemplateResult =>
      html`<h1 title=${word}>${word}</h1><ul>${rows.map((row) => html`<li class=${row}>${row}</li>`)}</ul>`; // prettier-ignore
    render(page('a', ['x', 'y']), place);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void seen.push(...records));
    observer.observe(place, { subtree: true, childList: true, characterData: true, attributes: true });
    render(page('a', ['x', 'y']), place);
    await Promise.resolve();
    expect(seen.length).to.equal(0);
    render(page('b', ['x', 'y']), place);
    await Promise.resolve();
    observer.disconnect();
    expect(seen.map(({ type }) => type).sort()).to.deep.equal(['attributes', 'characterData']);
  });
});

/** Any value that a template of ours may hold, and what else has the same shape. */
const words = fc.oneof(
  fc.constantFrom('', 'a', '<b>', '"&amp;', '-->', '\u2028', ' \n ', '</script>', '💡'),
  fc.constantFrom<unknown>(nothing, undefined, null, 0, 7),
);
const { value: values } = fc.letrec<{ value: unknown; template: unknown }>((tie) => ({
  template: fc.tuple(fc.nat(5), words, words, tie('value'), tie('value')).map(([kind, one, two, inner, other]) =>
    [
      html`<span title=${one} class="x ${two}">${inner}</span>`,
      html`${inner}${other}`,
      html`<ul>
        ${[inner, other].map((each) => html`<li ?hidden=${one === 'a'} data-a=${one}>${each}</li>`)}
      </ul>`,
      html`before ${inner} between <span>${one}</span> after`,
      html`<div>${svg`<svg viewBox="0 0 1 1"><path d=${one} /></svg>`}<input .value=${'x'} /> ${other}</div>`,
      html`<section><br />${inner}<span></span>${two}</section>`,
    ].at(kind),
  ),
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    words,
    tie('template'),
    fc.array(tie('template'), { maxLength: 3 }),
  ),
}));

describe('what a server has written', () => {
  /** As a parser reads it. */
  const served = (value: unknown): HTMLElement => {
    const { body } = new DOMParser().parseFromString(`<div>${toMarkup(value)}</div>`, 'text/html');
    return document.importNode(body.firstElementChild as HTMLElement, true);
  };
  /** What a reader meets, in whatever order attributes were written. An input's value is an attribute from the server alone. */
  const met = (place: Element): Element => {
    const copy = place.cloneNode(true) as Element;
    for (const input of copy.querySelectorAll('input')) input.removeAttribute('value');
    copy.innerHTML = bare(copy);
    return copy;
  };
  const likeNew = (place: Element, value: unknown): boolean => {
    const fresh = box();
    render(value, fresh);
    return met(place).isEqualNode(met(fresh));
  };

  it('is what the page would have drawn, is taken over node by node, and lives on as if it had been drawn', () => {
    fc.assert(
      fc.property(values, values, (first, next) => {
        const place = served(first);
        expect(likeNew(place, first)).to.equal(true);
        const nodes = [...place.querySelectorAll('*')];
        const before = place.innerHTML;
        hydrate(first, place, undefined);
        expect(place.innerHTML).to.equal(before);
        render(first, place);
        expect([...place.querySelectorAll('*')].every((node, n) => node === nodes[n])).to.equal(true);
        expect(place.innerHTML).to.equal(before);
        render(next, place);
        expect(likeNew(place, next)).to.equal(true);
        render(nothing, place);
        expect(bare(place)).to.equal('');
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused where it does not fit, and nothing is then taken over', () => {
    const page = (word: string, rows: number): TemplateResult =>
      html`<h1 class=${word}>${word}</h1>${Array.from({ length: rows }, (_, n) => html`<p>${n}</p>`)}`; // prettier-ignore
    const right = served(page('a', 2));
    hydrate(page('a', 2), right, undefined);
    for (const [what, spoil] of [
      ['another text', (place: Element) => (place.querySelector('h1')!.lastChild!.previousSibling!.textContent = 'b')],
      ['a row less', (place: Element) => place.querySelector('p')!.remove()],
      ['an element more', (place: Element) => place.prepend(document.createElement('p'))],
      ['nothing at all', (place: Element) => place.replaceChildren()],
      ['what another has put in', (place: Element) => place.querySelector('h1')!.append('!')],
    ] as const) {
      const place = served(page('a', 2));
      spoil(place);
      expect(() => hydrate(page('a', 2), place, undefined), what).to.throw(/does not fit/);
      place.replaceChildren();
      render(page('a', 1), place);
      expect(bare(place), what).to.equal('<h1 class="a">a</h1><p>0</p>');
    }
  });
});

describe('styles', () => {
  const red = css`
    p {
      color: rgb(255, 0, 0);
    }
  `;
  const none = css`
    i {
      color: rgb(0, 0, 255);
    }
  `;
  const rooted = (shared: boolean): ShadowRoot => {
    const place = document.body.appendChild(box());
    const root = place.attachShadow({ mode: 'open' });
    if (!shared) Object.defineProperty(root, 'adoptedStyleSheets', { value: undefined });
    root.append(document.createElement('p'));
    return root;
  };
  const colour = (root: ShadowRoot): string => getComputedStyle(root.querySelector('p')!).color;

  it('are one sheet for all roots, each once', () => {
    const [one, two] = [rooted(true), rooted(true)];
    for (const root of [one, two]) adopt(root, [[red], [none, red]]);
    add(two, none);
    expect(one.adoptedStyleSheets[0]).to.equal(two.adoptedStyleSheets[0]);
    expect([one, two].map((root) => root.adoptedStyleSheets.length)).to.deep.equal([2, 2]);
    expect(colour(one)).to.equal('rgb(255, 0, 0)');
    for (const { host } of [one, two]) host.remove();
  });

  it('are written into a root where sheets cannot be shared, each once', () => {
    const root = rooted(false);
    adopt(root, [red, none]);
    add(root, red);
    expect(root.querySelectorAll('style').length).to.equal(2);
    expect(colour(root)).to.equal('rgb(255, 0, 0)');
    root.host.remove();
  });
});
