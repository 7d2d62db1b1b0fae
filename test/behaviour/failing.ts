import { expect } from '@open-wc/testing';
import { configure } from '../../src/feed/load.js';
import { english as en } from '../../src/i18n/article-words.js';
import { settled } from '../../src/testing.js';
import { endpoint, otherOrigin, spoil } from '../helpers/network.js';
import {
  announced,
  expectSentence,
  headlines,
  isSeen,
  listen,
  paragraph,
  partOf,
  pause,
  reaches,
  textOf,
  until,
} from '../helpers/page.js';
import { TOWN_TITLES, type Subject } from './subject.js';

interface Fault {
  name: string;
  path?: string;
  script?: Record<string, string | number>;
  code: string;
  /** What the hint must name. */
  says: RegExp;
  retry: boolean;
}

const faults: Fault[] = [
  { name: '404', script: { status: 404 }, code: 'status', says: /404.*nothing at this address/, retry: false },
  { name: '403', script: { status: 403 }, code: 'status', says: /403.*key/, retry: false },
  { name: '500', script: { status: 500 }, code: 'status', says: /500/, retry: true },
  {
    name: '503 for longer than a reader waits',
    script: { status: 503, 'retry-after': 3600 },
    code: 'status',
    says: /503/,
    retry: true,
  },
  { name: '429', script: { status: 429 }, code: 'status', says: /429.*too many requests/, retry: true },
  {
    name: 'HTML',
    script: { body: 'html' },
    code: 'not-json',
    says: /HTML, not JSON.*\/wp-json\/wp\/v2\/posts/,
    retry: false,
  },
  {
    name: 'truncated JSON',
    script: { body: 'truncated' },
    code: 'not-json',
    says: /not whole or not JSON/,
    retry: true,
  },
  { name: 'an empty body', script: { body: 'empty' }, code: 'not-json', says: /nothing at all/, retry: false },
  { name: 'plain words', script: { body: 'text' }, code: 'not-json', says: /not JSON/, retry: false },
  {
    name: 'a lone JSON string',
    script: { body: 'json-text' },
    code: 'unknown-format',
    says: /No known format/,
    retry: false,
  },
  {
    name: 'JSON of another shape',
    path: 'jsonfeed/wrong-shape.json',
    code: 'unknown-format',
    says: /status, posts/,
    retry: false,
  },
];

export function failing(subject: Subject): void {
  const failed = subject.options.plural ? en.storiesFailed : en.storyFailed;

  describe('where the endpoint answers', () => {
    for (const { name, path, script, code, says, retry } of faults) {
      it(`${name}: one sentence${retry ? ' and Retry' : ''}, and a hint for who embeds it`, async () => {
        const element = subject.place({ src: endpoint(path, script).src });
        const heard = listen(element);
        expect(await settled(element)).to.equal('error');
        expect(partOf(element, 'error')?.textContent).to.contain(failed);
        expect(!!partOf(element, 'retry')).to.equal(retry);
        expect(heard.errors).to.have.length(1);
        expect(heard.loads).to.deep.equal([]);
        expect(heard.errors[0]!.code).to.equal(code);
        expect(heard.errors[0]!.hint).to.match(says);
        expectSentence(heard.errors[0]!.hint);
        expect(element.failure).to.equal(heard.errors[0]!.failure);
        expect(element.failure?.retryable).to.equal(retry);
        if (code === 'status') expect(element.failure?.status).to.equal(script!.status);
        expect(announced(element), 'a first load announces nothing').to.equal('');
      });
    }

    for (const [name, script] of [
      ['nothing', { hang: '1' }],
      ['half a document', { hang: 'body' }],
    ] as const) {
      it(`${name} in time: code timeout`, async () => {
        configure({ timeout: 150 });
        const element = subject.place({ src: endpoint('jsonfeed/town.json', script).src });
        expect(await settled(element)).to.equal('error');
        expect(element.failure?.code).to.equal('timeout');
        expect(element.failure?.retryable).to.equal(true);
        expectSentence(element.failure!.hint);
      });
    }

    it('more than the limit: code too-large', async () => {
      configure({ maxBytes: 100_000 });
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { size: 40_000_000 }).src });
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.equal('too-large');
      expect(element.failure?.hint).to.contain('maxBytes');
    });

    it('another origin without permission: code cors', async () => {
      const from = endpoint('jsonfeed/town.json', { cors: 'none' }, await otherOrigin());
      const element = subject.place({ src: from.src });
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.equal('cors');
      expect(element.failure?.hint).to.contain('Access-Control-Allow-Origin');
    });

    it('429 with Retry-After: the element waits as long as it is told, and shows no failure', async () => {
      configure({ retries: 1 });
      const from = endpoint('jsonfeed/town.json', { status: 429, times: 1, 'retry-after': 1 });
      const element = subject.place({ src: from.src });
      const heard = listen(element);
      const start = performance.now();
      expect(await settled(element)).to.equal('ready');
      expect(performance.now() - start).to.be.above(950);
      expect(heard.errors).to.deep.equal([]);
      expect(await from.hits()).to.equal(2);
    });

    it('500 twice and then the news: the element asks again by itself', async () => {
      configure({ retries: 2 });
      const from = endpoint('jsonfeed/town.json', { status: 500, times: 2 });
      const element = subject.place({ src: from.src });
      expect(await settled(element, 8000)).to.equal('ready');
      expect(await from.hits()).to.equal(3);
    });
  });

  describe('where there is nothing to ask', () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'ftp://town.example/feed.json', 'http://']) {
      it(`src="${src}": code bad-src`, async () => {
        const element = subject.place({ src });
        expect(await settled(element)).to.equal('error');
        expect(element.failure?.code).to.equal('bad-src');
        expectSentence(element.failure!.hint);
        expect(textOf(element)).to.contain(failed);
        expect(textOf(element)).not.to.contain('alert');
      });
    }

    it('no src at all: code bad-src, and the hint says what to write', async () => {
      const element = subject.place();
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.equal('bad-src');
      expect(element.failure?.hint).to.contain('src="');
    });

    it('no endpoint behind the address: a hint, and Retry', async () => {
      const element = subject.place({ src: 'http://127.0.0.1:1/feed.json' });
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.be.oneOf(['network', 'cors']);
      expect(!!partOf(element, 'retry')).to.equal(true);
      expectSentence(element.failure!.hint);
    });
  });

  describe('after a failure', () => {
    it('Retry asks again, keeps the reader’s place, and shows the news', async () => {
      spoil('status=500');
      const element = subject.place({ src: endpoint().src });
      expect(await settled(element)).to.equal('error');
      spoil('delay=200');
      const retry = partOf(element, 'retry')!;
      retry.focus();
      retry.click();
      await reaches(element, 'loading');
      expect(document.activeElement === element, 'the focus stays').to.equal(true);
      expect(await settled(element)).to.equal('ready');
      expect(document.activeElement === element, 'the focus stays').to.equal(true);
      expect(headlines(element)).to.deep.equal(subject.shown(TOWN_TITLES));
      expect(element.failure).to.equal(undefined);
    });

    it('Retry that fails again is announced: the reader has asked', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 500 }).src });
      const heard = listen(element);
      await settled(element);
      expect(announced(element)).to.equal('');
      partOf(element, 'retry')!.click();
      await until(() => heard.errors.length === 2, 'it fails again');
      await settled(element);
      expect(announced(element)).to.equal(failed);
    });

    it('load() asks again', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 404, times: 1 }).src });
      expect(await settled(element)).to.equal('error');
      element.load();
      await reaches(element, 'ready');
    });

    it('it asks again when the network is back', async () => {
      const from = endpoint('jsonfeed/town.json', { status: 503, times: 1 });
      const element = subject.place({ src: from.src });
      expect(await settled(element)).to.equal('error');
      await pause(700);
      dispatchEvent(new Event('online'));
      await reaches(element, 'ready');
      expect(await from.hits()).to.equal(2);
    });

    it('it asks again when the reader returns to the tab', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 503, times: 1 }).src });
      expect(await settled(element)).to.equal('error');
      await pause(700);
      document.dispatchEvent(new Event('visibilitychange'));
      await reaches(element, 'ready');
    });

    it('it does not ask again where that cannot help', async () => {
      const from = endpoint('jsonfeed/town.json', { status: 404 });
      await settled(subject.place({ src: from.src }));
      await pause(700);
      dispatchEvent(new Event('online'));
      await pause(150);
      expect(await from.hits()).to.equal(1);
    });

    it('failures are not shared: the next element asks for itself', async () => {
      const from = endpoint('jsonfeed/town.json', { status: 500, times: 1 });
      expect(await settled(subject.place({ src: from.src }))).to.equal('error');
      expect(await settled(subject.place({ src: from.src }))).to.equal('ready');
    });

    it('a cancelled news-error leaves nothing of ours on the page', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 500 }).src });
      element.addEventListener('news-error', (event) => event.preventDefault());
      expect(await settled(element)).to.equal('error');
      expect(!!partOf(element, 'error')).to.equal(false);
      expect(!!partOf(element, 'retry')).to.equal(false);
      expect(textOf(element)).to.equal('');
    });

    it('a cancelled news-error leaves the host’s words', async () => {
      const words = paragraph();
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 500 }).src }, words);
      element.addEventListener('news-error', (event) => event.preventDefault());
      await settled(element);
      expect(isSeen(words)).to.equal(true);
    });

    it('another source that fails takes the old view away: it belongs to the old source', async () => {
      const element = subject.place({ src: endpoint().src });
      expect(await settled(element)).to.equal('ready');
      element.src = endpoint('jsonfeed/town.json', { status: 500 }).src;
      await reaches(element, 'error');
      await settled(element);
      expect(headlines(element)).to.deep.equal([]);
      expect(element.feed).to.equal(undefined);
      expect(element.articles).to.deep.equal([]);
      expect(textOf(element)).to.contain(failed);
    });

    it('another source that answers clears it', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { status: 404 }).src });
      expect(await settled(element)).to.equal('error');
      spoil('');
      element.src = endpoint().src;
      await reaches(element, 'ready');
      expect(element.failure).to.equal(undefined);
    });
  });
}
