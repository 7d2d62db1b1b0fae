import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { hand, submit, type Destination, type Outcome, type Provider } from '../../../src/feed/submit.js';
import { serve, type Script, type Served } from '../../helpers/served.js';

const served = serve();
const READER = 'reader@example.org';

/** A service's stand-in, its address as its users know it. */
const PATHS: Record<Provider, string> = {
  form: 'subscribe/form',
  json: 'subscribe/json',
  ghost: 'subscribe/ghost/members/api/send-magic-link/',
  mailchimp: 'subscribe/mailchimp/subscribe/post-json',
  kit: 'subscribe/kit/forms/1/subscriptions',
  brevo: 'subscribe/brevo/serve/TOKEN',
  listmonk: 'subscribe/listmonk/api/public/subscription',
};
const LISTS = ['3f5bb9c1-0000-4000-8000-000000000001', 'two'];

function to(provider: Provider, script: Script = {}, more: Partial<Destination> = {}): [Destination, Served] {
  const at = served.at(script, PATHS[provider]);
  return [{ provider, url: at.src, fields: [], extra: [], lists: LISTS, ...more }, at];
}
const never = (): AbortSignal => new AbortController().signal;
const send = (destination: Destination, email = READER): Promise<Outcome> => submit(destination, { email }, never());
const ask = (provider: Provider, email?: string, script?: Script): Promise<Outcome> =>
  send(to(provider, script)[0], email);

const direct = ['form', 'json', 'ghost', 'kit', 'brevo', 'listmonk'] as const;

describe('a sign-up', () => {
  for (const provider of direct) {
    it(`is accepted by ${provider}, and the address stands in no URL`, async () => {
      const [destination, at] = to(provider);
      const confirm = provider === 'ghost' || provider === 'listmonk' ? true : undefined;
      assert.deepEqual(await send(destination), { type: 'accepted', confirm });
      const { requests } = (await at.visits()) as unknown as { requests: { url: string; body: string }[] };
      assert.ok(requests.at(-1)!.body.includes('example.org'));
      for (const { url } of requests) assert.ok(!url.includes('example'), url);
    });

    it(`of a known address is told by ${provider} in the same words as of a new one`, async () => {
      assert.deepEqual(await ask(provider, 'member@example.org'), await ask(provider));
    });

    it(`that ${provider} answers with 429 is for later, with the minutes where it says them`, async () => {
      assert.deepEqual(await ask(provider, READER, { status: 429 }), { type: 'later', minutes: undefined });
      assert.deepEqual(await ask(provider, READER, { status: 429, 'retry-after': 61 }), { type: 'later', minutes: 2 });
    });

    it(`that ${provider} answers with 500 has failed`, async () => {
      assert.deepEqual(await ask(provider, READER, { status: 500, message: 'Fatal' }), { type: 'failed' });
    });

    it(`that ${provider} answers with 400 and a message is refused in its words`, async () => {
      const refused = { type: 'refused', message: 'No such list.' };
      assert.deepEqual(await ask(provider, READER, { status: 400, message: 'No such list.' }), refused);
      assert.deepEqual(await ask(provider, READER, { status: 400 }), { type: 'failed' });
    });

    it(`that ${provider} answers with a page ${provider === 'form' ? 'is accepted' : 'has failed'}`, async () => {
      const { type } = await ask(provider, READER, { body: 'html' });
      assert.equal(type, provider === 'form' ? 'accepted' : 'failed');
    });
  }

  it('that is refused with 200 is refused, in at most 200 characters of plain text', async () => {
    const markup = '<img src=x onerror=alert(1)> Not this <b>one</b>.';
    assert.deepEqual(await ask('json', 'refused@example.org'), { type: 'refused', message: markup });
    assert.deepEqual(await ask('brevo', 'refused@example.org'), { type: 'refused', message: markup });
    const kit = { type: 'refused', message: 'Email address is invalid' };
    assert.deepEqual(await ask('kit', 'refused@example.org'), kit);
    const long = await ask('form', 'refused@example.org');
    assert.ok(long.type === 'refused' && long.message.startsWith(markup) && long.message.length <= 200);
  });

  it('that Kit wants to see for itself goes on elsewhere', async () => {
    assert.deepEqual(await ask('kit', 'guard@example.org'), { type: 'elsewhere' });
  });

  it('to a list of listmonk’s that asks for no confirmation says so', async () => {
    assert.deepEqual(await ask('listmonk', 'single@example.org'), { type: 'accepted', confirm: false });
  });

  it('that Ghost limits, or refuses, is told in Ghost’s words', async () => {
    assert.deepEqual(await ask('ghost', 'many@example.org'), { type: 'later', minutes: undefined });
    const refused = { type: 'refused', message: 'Email is not valid' };
    assert.deepEqual(await ask('ghost', 'refused@example.org'), refused);
  });

  it('to Ghost takes its token just before, and its newsletters by name', async () => {
    const [destination, at] = to('ghost', {}, { extra: [['labels', ['widget']]] });
    await send(destination);
    const { requests } = (await at.visits()) as unknown as {
      requests: { method: string; url: string; body: string }[];
    };
    assert.deepEqual(
      requests.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`),
      [
        'GET /endpoint/subscribe/ghost/members/api/integrity-token/',
        'POST /endpoint/subscribe/ghost/members/api/send-magic-link/',
      ],
    );
    const { integrityToken, ...sent } = JSON.parse(requests[1]!.body) as Record<string, unknown>;
    assert.match(String(integrityToken), /^\d+:[\da-f]+:[\da-f]+$/);
    const newsletters = LISTS.map((name) => ({ name }));
    assert.deepEqual(sent, { labels: ['widget'], emailType: 'signup', newsletters, email: READER });
  });

  it('to a Ghost whose token does not come is told by that answer', async () => {
    assert.deepEqual(await ask('ghost', READER, { body: 'html', status: 200 }), { type: 'failed' });
  });

  it('never carries a cookie, and takes an answer from no cache', async () => {
    const { fetch } = globalThis;
    const asked: RequestInit[] = [];
    globalThis.fetch = (_url, init) => {
      asked.push(init!);
      return Promise.resolve(new Response(init?.method ? '{}' : '1:2:3', { status: 201 }));
    };
    try {
      for (const provider of direct) await ask(provider);
    } finally {
      globalThis.fetch = fetch;
    }
    assert.equal(asked.length, direct.length + 1);
    for (const { credentials, cache } of asked) assert.deepEqual([credentials, cache], ['omit', 'no-store']);
  });

  it('sets nothing on any prototype', async () => {
    const extra = Object.entries(JSON.parse('{"__proto__":{"polluted":1},"constructor":"x"}') as object);
    const [destination, served] = to('json', {}, { extra, fields: [['__proto__', 'x']] });
    await send(destination);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    const { requests } = (await served.visits()) as unknown as { requests: { body: string }[] };
    assert.equal(requests[0]!.body, `{"__proto__":{"polluted":1},"constructor":"x","email":"${READER}"}`);
  });

  it('that nobody answers at all goes on elsewhere where a plain submission can, else has failed', async () => {
    const url = 'http://127.0.0.1:1/';
    for (const provider of direct) {
      const { type } = await send({ provider, url, fields: [], extra: [], lists: [] });
      assert.equal(type, provider === 'json' || provider === 'ghost' ? 'failed' : 'elsewhere', provider);
    }
  });

  it('from a device that is offline says so', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    const { type } = await send({ provider: 'form', url: 'http://127.0.0.1:1/', fields: [], extra: [], lists: [] });
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
    assert.equal(type, 'offline');
  });

  it('that is not answered in 15 seconds is given up, and the request with it', async () => {
    const { fetch } = globalThis;
    let signal: AbortSignal | null | undefined;
    globalThis.fetch = (_url, init) => new Promise(() => (signal = init?.signal));
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const asked = send({ provider: 'form', url: 'https://paper.example/', fields: [], extra: [], lists: [] });
      await Promise.resolve();
      mock.timers.tick(14_999);
      assert.equal(signal?.aborted, false);
      mock.timers.tick(1);
      assert.deepEqual(await asked, { type: 'slow' });
      assert.equal(signal?.aborted, true);
    } finally {
      mock.timers.reset();
      globalThis.fetch = fetch;
    }
  });

  it('that its reader has left is aborted', async () => {
    const [destination, at] = to('form', { hang: 1 });
    const controller = new AbortController();
    const asked = submit(destination, { email: READER }, controller.signal);
    while ((await at.visits()).hits === 0) await new Promise((done) => setTimeout(done, 10));
    controller.abort();
    assert.deepEqual(await asked, { type: 'left' });
    while ((await at.visits()).aborted === 0) await new Promise((done) => setTimeout(done, 10));
  });
});

describe('a function in place of a service', () => {
  const call = (take: () => unknown): Promise<Outcome> => hand(take, { email: READER }, never());
  it('accepts, says whether a message follows, or throws its words', async () => {
    assert.deepEqual(await call(() => undefined), { type: 'accepted', confirm: undefined });
    assert.deepEqual(await call(() => Promise.resolve({ confirm: true })), { type: 'accepted', confirm: true });
    const refuse = (): never => {
      throw new Error(`Not <b>now</b>. ${'x'.repeat(300)}`);
    };
    const refused = await call(refuse);
    assert.ok(
      refused.type === 'refused' && refused.message.startsWith('Not <b>now</b>.') && refused.message.length === 200,
    );
    assert.deepEqual(await call(() => Promise.reject(new Error(''))), { type: 'failed' });
  });
});

describe('a sign-up on a page of old libraries', () => {
  /** Until the function has come to its end. */
  async function patched<T extends object>(on: T, change: object, then: () => Promise<void>): Promise<void> {
    const before = Object.getOwnPropertyDescriptors(on);
    Object.assign(on, change);
    try {
      await then();
    } finally {
      for (const name of Object.keys(change))
        if (name in before) Object.defineProperty(on, name, before[name as keyof typeof before]);
        else Reflect.deleteProperty(on, name);
    }
  }

  it('sends its lists as lists, though Prototype.js writes every list as a string', async () => {
    const [destination, at] = to('listmonk', {}, { extra: [['rows', [[1], { a: ['b'] }]]] });
    await patched(Array.prototype, { toJSON: () => 'a string' }, async () => {
      assert.equal((await send(destination)).type, 'accepted');
    });
    const { requests } = (await at.visits()) as unknown as { requests: { body: string }[] };
    const sent = JSON.parse(requests.at(-1)!.body) as Record<string, unknown>;
    assert.deepEqual([sent.list_uuids, sent.rows], [LISTS, [[1], { a: ['b'] }]]);
  });

  it('hears a refusal from a fetch without streams and headers', async () => {
    const text = (): Promise<string> => Promise.resolve('{"success": false, "message": "The list is full."}');
    await patched(globalThis, { fetch: () => Promise.resolve({ status: 200, text }) }, async () => {
      const [destination] = to('json');
      assert.deepEqual(await send(destination), { type: 'refused', message: 'The list is full.' });
    });
  });
});
