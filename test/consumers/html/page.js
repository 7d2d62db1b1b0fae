// The script of a page without a build. Its types are those of the package, and `tsc` checks it. It stands before the elements' own script,
// so that it hears of the first feed.
/** @import {} from 'broadsheet' */

/** @param {string} title */
const paper = (title) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Page’s Own Paper',
  items: [{ id: title, url: `https://paper.example/${encodeURIComponent(title)}`, title }],
});

/** @param {{ email: string }} reader */
const subscribe = async ({ email }) => {
  await fetch('/sign-up', { method: 'POST', body: email });
  return {};
};

/** @param {string} id @param {() => void} act */
const onClick = (id, act) => document.getElementById(id)?.addEventListener('click', act);

function begin() {
  const list = document.querySelector('news-list');
  const headline = document.querySelector('news-headline');
  const newsletter = document.querySelector('news-newsletter');
  const output = document.querySelector('output');
  if (!list || !headline || !newsletter || !output) throw new Error('The page is not whole.');
  list.addEventListener('news-load', ({ count, feed }) => {
    output.textContent = `${count} of ${feed.title}`;
  });
  headline.data = paper('Ferries by night');
  newsletter.subscribe = subscribe;
  onClick('more', () => (list.limit = 2));
  onClick('other', () => (headline.data = paper('Trams at noon')));
}

begin();
onClick('leave', () => document.querySelector('#app')?.replaceChildren());
