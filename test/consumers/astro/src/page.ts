// What the browser does: it listens, and only then lets the elements take over what the server drew.
import { paper, subscribe } from './paper';

const onClick = (id: string, act: () => void) => document.getElementById(id)!.addEventListener('click', act);

async function begin() {
  const list = document.querySelector('news-list')!;
  const headline = document.querySelector('news-headline')!;
  const output = document.querySelector('output')!;
  list.addEventListener('news-load', ({ count, feed, from }) => {
    output.textContent = `${count} of ${feed.title}`;
    output.dataset.from = from;
  });
  onClick('more', () => (list.limit = 2));
  onClick('other', () => (headline.data = paper('Trams at noon')));
  await import('broadsheet/hydrate.js');
  await import('broadsheet/define/all.js');
  document.querySelector('news-newsletter')!.subscribe = subscribe;
}

void begin();
onClick('leave', () => document.querySelector('#app')!.replaceChildren());
