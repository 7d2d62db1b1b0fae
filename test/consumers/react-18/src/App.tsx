import type { NewsLoadEvent } from 'broadsheet';
import { NewsHeadline, NewsList, NewsNewsletter } from 'broadsheet/react';
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
      <NewsList id="list" src="/feed.json" limit={limit} timeZone="UTC" loading="eager" onNewsLoad={hear} />
      <NewsHeadline id="headline" data={data} loading="eager" />
      <NewsNewsletter id="newsletter" optIn="double" subscribe={subscribe} loading="eager" />
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
