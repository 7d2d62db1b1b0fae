// Each element alone on a page, and what a reader does with it, beside what docs/privacy.md says: nothing else, and all of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { note } from '../../../scripts/figures.mjs';
import { acts, attributes, tagOf, UNITS, type Unit } from './acts.js';
import { rows, undocumented, unseen, type Sight } from './list.js';
import { inEngines } from './visit.js';
import { left, Watch } from './watch.js';

const columns = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' } as const;
const ROW = 'undocumented requests, cookies and writes';
const list = rows();

describe('the list', () => {
  it('has rows for every element', () => {
    for (const unit of UNITS) assert.ok(list.filter((row) => row.unit === unit).length > 1, unit);
  });

  const some = rows(`## What is asked for
| \`code\`    | the folder | \`news-list\` \`open="reader"\` | with the script    | yes |
| \`picture\` | the feed's | \`news-list\` (Firefox)         | when it comes near | no  |

## What is kept
| \`sessionStorage\` | \`broadsheet:…\` | \`news-list\` | when asked for | a place |
`).filter(({ unit }) => unit === 'news-list');
  const code: Sight = { what: 'code', phase: 'with the script', detail: '' };
  const picture: Sight = { what: 'picture', phase: 'when it comes near', detail: '' };
  const place: Sight = { what: 'sessionStorage broadsheet:a', phase: 'when asked for', detail: '' };

  it('lets through what it names, then and later', () => {
    assert.equal(some.length, 3);
    assert.deepEqual(undocumented(some, [code, picture, place, { ...code, phase: 'when asked for' }]), []);
    assert.deepEqual(unseen(some, [code, picture, place], 'firefox'), []);
    assert.deepEqual(unseen(some, [code, place], 'webkit'), []);
  });

  it('finds what it does not name, what comes too early, and what does not come', () => {
    const cookie: Sight = { what: 'cookie a=1', phase: 'with the script', detail: '' };
    assert.equal(
      undocumented(some, [cookie, { ...picture, phase: 'with the script' }, { ...place, what: 'sessionStorage b' }])
        .length,
      3,
    );
    assert.equal(unseen(some, [code, { ...picture, phase: 'when asked for' }], 'firefox').length, 2);
  });

  it('and a word that means nothing is an error', () => {
    assert.throws(() => rows('## What is kept\n| `a` | `b` | `news-lisp` | when asked for | c |'), /news-lisp/);
    assert.throws(() => rows('## What is kept\n| `a` | `b` | `news-list` | sometimes | c |'), /sometimes/);
  });
});

inEngines('in ', (at, engine) => {
  async function visit(unit: Unit): Promise<Sight[]> {
    const { feed, code, page, 'sign-up': signUp } = at.origins.places;
    const tag = tagOf(unit);
    const action = unit === 'news-newsletter' ? `action="${signUp.origin}/in"` : '';
    // Far below, and not the first of our tags, which waits for nothing.
    at.origins.show(`<news-headline loading="manual"></news-headline><pre>${'\n'.repeat(300)}</pre>
        <${tag} src="${feed.origin}/feed.json" ${attributes[unit] ?? ''} ${action}></${tag}>
        <script type="module" src="${code.origin}/embed.js"></script>`);
    const watch = new Watch(at.browser, at.origins.requests, (address) => !!at.origins.roleOf(address));
    await at.browser.open(`${page.origin}/page?secret`);
    await at.browser.waitFor(
      `performance.getEntriesByType('resource').some(({ name }) => name.includes('mistakes-'))`,
      'the page is looked through',
    );
    await watch.until('with the script');
    await at.browser.evaluate(`void document.querySelector('${tag}:not([loading])').scrollIntoView()`);
    await at.browser.waitFor(`document.querySelector('${tag}:not([loading])').state === 'ready'`, `${unit} is ready`);
    await watch.until('when it comes near');
    await acts(at.browser, unit).run();
    await watch.until('when asked for');
    return watch.sights;
  }

  for (const unit of UNITS) {
    it(`${unit} asks for and keeps what the list says, and nothing else`, async () => {
      const sights = await visit(unit);
      const own = list.filter((row) => row.unit === unit);
      const unknown = undocumented(own, sights);
      const kept = (await left(at.browser)).filter(
        (one) =>
          one !== 'cookie reader=1' &&
          undocumented(own, [{ what: one, phase: 'when asked for', detail: '' }]).length > 0,
      );
      note(ROW, columns[engine], unknown.length + kept.length);
      assert.deepEqual(unknown, [], 'not in docs/privacy.md');
      assert.deepEqual(kept, [], 'left behind in the browser');
      assert.deepEqual(unseen(own, sights, engine), [], 'in docs/privacy.md alone');

      // Nobody is connected to who is not asked; whoever is asked with a cookie is asked as pictures are.
      for (const [role, { visits, connections }] of Object.entries(at.origins.places)) {
        if (!visits.length) assert.equal(connections, 0, `a connection to the ${role}`);
        if (['code', 'feed', 'next page', 'sign-up', 'trap'].includes(role))
          assert.deepEqual(visits.map(({ cookie }) => cookie).filter(Boolean), [], `cookies to the ${role}`);
      }
      // The page tells its whole address to everybody, and pictures are told less. Films' posters have no policy of their own.
      const { picture, page } = at.origins.places;
      for (const { path, referrer } of picture.visits)
        if (unit !== 'news-player' && !path.includes('poster')) assert.equal(referrer, `${page.origin}/`, path);
    });
  }

  it('pictures and frames tell the page’s origin alone, and a frame can do nothing to the page around it', async () => {
    await visit('news-article');
    const marks = await at.browser.evaluate<Record<string, (string | null)[]>>(`(() => {
        const all = [...document.querySelector('news-article').shadowRoot.querySelectorAll('img, iframe')];
        const values = (tag, name) => [...new Set(all.filter((one) => one.localName === tag).map((one) => one.getAttribute(name)))];
        return { pictures: values('img', 'referrerpolicy'), frames: values('iframe', 'referrerpolicy'),
          credentials: values('img', 'crossorigin'), sandbox: values('iframe', 'sandbox') };
      })()`);
    const policy = ['strict-origin-when-cross-origin'];
    const sandbox = ['allow-scripts allow-same-origin allow-popups allow-presentation'];
    assert.deepEqual(marks, { pictures: policy, frames: policy, credentials: [null], sandbox });
  });
});
