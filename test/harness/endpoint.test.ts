import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';

const key = () => `endpoint-${Math.random()}`;
const hits = async (
  name: string,
): Promise<{ hits: number; aborted: number; requests: { method: string; body: string }[] }> =>
  (await fetch(`/endpoint-hits?key=${name}`)).json() as never;

describe('the fake endpoint', () => {
  it('fails as often as it is told and is healthy afterwards', async () => {
    const name = key();
    const address = `/endpoint/items?items=3&status=503&times=2&retry-after=1&key=${name}`;
    const first = await fetch(address);
    expect(first.status).to.equal(503);
    expect(first.headers.get('retry-after')).to.equal('1');
    expect((await fetch(address)).status).to.equal(503);
    const third = await fetch(address);
    expect(third.status).to.equal(200);
    const feed = (await third.json()) as { items: unknown[] };
    expect(feed.items).to.have.length(3);
    expect((await hits(name)).hits).to.equal(3);
  });

  it('answers a page, half a document or so many bytes when asked', async () => {
    const page = await fetch('/endpoint/items?items=1&body=html');
    expect(page.headers.get('content-type')).to.contain('text/html');
    const half = await (await fetch('/endpoint/items?items=1&body=truncated')).text();
    expect(() => JSON.parse(half) as unknown).to.throw();
    const long = await (await fetch('/endpoint/items?items=1&size=300000')).arrayBuffer();
    expect(long.byteLength).to.equal(300000);
  });

  it('counts a visitor who left before the answer', async () => {
    const name = key();
    const leaving = new AbortController();
    const answer = fetch(`/endpoint/items?items=1&hang=1&key=${name}`, { signal: leaving.signal }).catch(() => 'left');
    while ((await hits(name)).hits === 0);
    leaving.abort();
    expect(await answer).to.equal('left');
    while ((await hits(name)).aborted === 0);
    expect((await hits(name)).aborted).to.equal(1);
  });

  it('keeps what was posted', async () => {
    const name = key();
    await fetch(`/endpoint/items?items=1&key=${name}`, { method: 'POST', body: 'email=desk' });
    const [request] = (await hits(name)).requests;
    expect(request?.method).to.equal('POST');
    expect(request?.body).to.equal('email=desk');
  });

  it('has a second origin, with and without permission to read it', async () => {
    const origin = await (await fetch('/endpoint-origin')).text();
    expect(origin).not.to.equal(location.origin);
    expect((await fetch(`${origin}/endpoint/items?items=1`)).ok).to.equal(true);
    const refused = await fetch(`${origin}/endpoint/items?items=1&cors=none`).catch(() => 'refused');
    expect(refused).to.equal('refused');
  });
});

describe('the viewport command', () => {
  it('sets the inner size in every engine', async () => {
    await executeServerCommand('news-viewport', { width: 700, height: 500 });
    expect([innerWidth, innerHeight]).to.deep.equal([700, 500]);
    await executeServerCommand('news-viewport', { width: 800, height: 600 });
  });
});
