import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from '../src/draw/template.js';
import type { Article } from '../src/model.js';
import { keyed } from '../src/ui/keyed.js';

const article = (id: string): Article => ({ id }) as Article;

describe('rows that keep their nodes', () => {
  let list: HTMLElement;
  beforeEach(() => (list = document.createElement('ul')));

  const draw = (ids: readonly string[]): unknown =>
    render(
      html`<ul>
        ${keyed(ids.map(article), ({ id }, index) => html`<li data-id=${id}>${id} ${index}</li>`)}
      </ul>`,
      list,
    );
  const rows = (): HTMLElement[] => [...list.querySelectorAll('li')];
  const ids = (): (string | undefined)[] => rows().map(({ dataset }) => dataset.id);
  const comments = (): number => [...list.querySelector('ul')!.childNodes].filter((node) => node.nodeType === 8).length;

  /** The rows that are taken out and put elsewhere by this. */
  function moved(act: () => void): (string | undefined)[] {
    const before = new Set(rows());
    const observer = new MutationObserver(() => {});
    observer.observe(list.querySelector('ul')!, { childList: true });
    act();
    const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
    observer.disconnect();
    return added.filter((node) => before.has(node as HTMLElement)).map((node) => (node as HTMLElement).dataset.id);
  }

  it('are in the order of the articles, with the words of now', () => {
    draw(['a', 'b']);
    draw(['c', 'a', 'b']);
    expect(rows().map(({ textContent }) => textContent)).to.deep.equal(['c 0', 'a 1', 'b 2']);
  });

  for (const [what, before, after, moves] of [
    ['a new one on top moves no other', 'a b c', 'n a b c', ''],
    ['one that goes moves no other', 'a b c', 'a c', ''],
    ['a new edition moves none of those that stay', 'a b c d', 'x y a c', ''],
    ['one that rises is moved alone', 'a b c d', 'd a b c', 'd'],
    ['one that sinks is moved alone', 'a b c d', 'b c d a', 'a'],
    ['two that change places: one is moved', 'a b c', 'b a c', 'a'],
  ] as const)
    it(what, () => {
      draw(before.split(' '));
      const known = new Map(rows().map((row) => [row.dataset.id, row]));
      expect(moved(() => draw(after.split(' '))).join(' ')).to.equal(moves);
      expect(ids().join(' ')).to.equal(after);
      for (const row of rows()) if (known.has(row.dataset.id)) expect(known.get(row.dataset.id) === row).to.equal(true);
    });

  it('leave nothing behind, whatever editions follow one another, even with an id that is there twice', () => {
    const edition = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(edition, { minLength: 1, maxLength: 8 }), (editions) => {
        list = document.createElement('ul');
        draw([]);
        const empty = comments();
        for (const each of editions) {
          const known = new Map(rows().map((row) => [row.dataset.id, row]));
          const stay = [...new Set(each)].filter((id) => known.has(id));
          const first = new Map(
            rows()
              .toReversed()
              .map((row) => [row.dataset.id, row]),
          );
          draw(each);
          expect(ids()).to.deep.equal(each);
          // Each row stands between two markers.
          expect(comments() - empty).to.equal(2 * each.length);
          for (const id of stay) expect(rows().includes(first.get(id)!), `${id} keeps its node`).to.equal(true);
        }
        draw([]);
        expect(comments()).to.equal(empty);
      }),
      { seed: 20260314, numRuns: 300 },
    );
  });
});
