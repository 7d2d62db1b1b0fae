import 'broadsheet/define/news-headline.js';
import 'broadsheet/define/news-list.js';
import 'broadsheet/define/news-newsletter.js';
import type {} from 'broadsheet/jsx/solid';
import { createSignal } from 'solid-js';
import { paper, subscribe } from './paper';

export function App() {
  const [limit, setLimit] = createSignal(1);
  const [title, setTitle] = createSignal('Ferries by night');
  const [heard, setHeard] = createSignal('');

  return (
    <>
      <news-list
        id="list"
        src="/feed.json"
        limit={limit()}
        time-zone="UTC"
        loading="eager"
        on:news-load={({ count, feed }) => setHeard(`${count} of ${feed.title}`)}
      />
      <news-headline id="headline" prop:data={paper(title())} loading="eager" />
      <news-newsletter id="newsletter" opt-in="double" prop:subscribe={subscribe} loading="eager" />
      <output>{heard()}</output>
      <button id="more" onClick={() => setLimit(limit() + 1)}>
        More
      </button>
      <button id="other" onClick={() => setTitle('Trams at noon')}>
        Other
      </button>
    </>
  );
}
