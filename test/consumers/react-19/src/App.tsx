import 'broadsheet/define/news-headline.js';
import 'broadsheet/define/news-list.js';
import 'broadsheet/define/news-newsletter.js';
import type { NewsLoadEvent } from 'broadsheet';
import type {} from 'broadsheet/jsx/react';
import { useMemo, useState } from 'react';
import { paper, subscribe } from './paper';

export function App() {
  const [limit, setLimit] = useState(1);
  const [title, setTitle] = useState('Ferries by night');
  const [heard, setHeard] = useState('');
  const data = useMemo(() => paper(title), [title]);
  const hear = ({ count, feed }: NewsLoadEvent) => setHeard(`${count} of ${feed.title}`);

  return (
    <>
      <news-list id="list" src="/feed.json" limit={limit} time-zone="UTC" loading="eager" onnews-load={hear} />
      <news-headline id="headline" data={data} loading="eager" />
      <news-newsletter id="newsletter" opt-in="double" subscribe={subscribe} loading="eager" />
      <output>{heard}</output>
      <button id="more" onClick={() => setLimit(limit + 1)}>
        More
      </button>
      <button id="other" onClick={() => setTitle('Trams at noon')}>
        Other
      </button>
    </>
  );
}
