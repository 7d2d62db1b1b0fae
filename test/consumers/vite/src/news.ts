import 'broadsheet/define/news-headline.js';
import 'broadsheet/define/news-list.js';
import 'broadsheet/define/news-newsletter.js';
import type { NewsLoadEvent } from 'broadsheet';
import { paper, subscribe } from './paper';

function button(id: string, act: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { id, textContent: id });
  made.addEventListener('click', act);
  return made;
}

export function show(app: Element): void {
  const list = document.createElement('news-list');
  const headline = document.createElement('news-headline');
  const newsletter = document.createElement('news-newsletter');
  const output = document.createElement('output');

  list.id = 'list';
  list.src = '/feed.json';
  list.setAttribute('time-zone', 'UTC');
  list.limit = 1;
  list.addEventListener('news-load', ({ count, feed }: NewsLoadEvent) => {
    output.textContent = `${count} of ${feed.title}`;
  });
  headline.id = 'headline';
  headline.data = paper('Ferries by night');
  newsletter.id = 'newsletter';
  newsletter.setAttribute('opt-in', 'double');
  newsletter.subscribe = subscribe;
  for (const element of [list, headline, newsletter]) element.setAttribute('loading', 'eager');

  app.append(list, headline, newsletter, output);
  app.append(
    button('more', () => (list.limit = 2)),
    button('other', () => (headline.data = paper('Trams at noon'))),
  );
}
