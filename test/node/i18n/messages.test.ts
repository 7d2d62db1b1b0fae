import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { messages as ar } from '../../../src/i18n/locales/ar.js';
import { messages as de } from '../../../src/i18n/locales/de.js';
import { messages as es } from '../../../src/i18n/locales/es.js';
import { messages as fr } from '../../../src/i18n/locales/fr.js';
import { english as en } from '../../../src/i18n/article-words.js';
import type { Messages } from '../../../src/i18n/messages.js';
import type { Access, Kind } from '../../../src/model.js';

const locales: Record<string, Messages> = { ar, de, es, fr };
const names = Object.keys(en) as (keyof Messages)[];
const counts = [
  'minRead',
  'min',
  'showAll',
  'corrections',
  'signUpLaterIn',
  'storiesAdded',
  'newStories',
  'storiesListed',
  'textSizeNow',
] as const;

/** Every sentence that a message can become. */
function said(messages: Messages, name: keyof Messages): string[] {
  const message = messages[name];
  if (typeof message === 'string') return [message];
  if (counts.some((count) => count === name)) {
    return [0, 1, 2, 3, 11, 50, 100, 12345].map((n) => (message as Messages['min'])(n));
  }
  if (name === 'loadEmbed') return [messages.loadEmbed('video'), messages.loadEmbed('content')];
  if (name === 'embedFrom') return [messages.embedFrom('Example', 'video'), messages.embedFrom('Example', 'content')];
  if (name === 'headlineOf') return [messages.headlineOf(1, 9), messages.headlineOf(2, 12345)];
  if (name === 'playerOf' || name === 'playerParagraph') return [messages[name]('Example', 'Sample')];
  return [(message as Messages['readOn'])('Example')];
}

describe('the list of locales in this test', () => {
  it('is the list of files', () => {
    const files = readdirSync('src/i18n/locales').map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), Object.keys(locales).sort());
  });
});

for (const [language, messages] of Object.entries({ en, ...locales })) {
  describe(`the messages in ${language}`, () => {
    it('are the same as in English, in kind and in number of arguments', () => {
      assert.deepEqual(Object.keys(messages).sort(), [...names].sort());
      for (const name of names) {
        assert.equal(typeof messages[name], typeof en[name], name);
      }
    });

    it('take no more arguments than English gives them', () => {
      for (const name of names) {
        const [mine, english] = [messages[name], en[name]];
        if (typeof mine !== 'function' || typeof english !== 'function') continue;
        // One word for one and for many is right in some languages; every other argument must be used.
        const fewest = name === 'corrections' ? 0 : english.length;
        assert.ok(mine.length >= fewest && mine.length <= english.length, name);
      }
    });

    it('say something, with no blank at either end and nothing left to fill in', () => {
      for (const name of names) {
        for (const text of said(messages, name)) {
          assert.ok(text.length > 0, name);
          assert.equal(text, text.trim(), name);
          assert.doesNotMatch(text, /undefined|null|NaN|#|\{|\}|\[object/, name);
        }
      }
    });

    it('repeat the name or the time they were given', () => {
      for (const name of ['asOf', 'updated', 'firstPublished', 'restOn', 'readOn', 'openAt', 'embedFrom'] as const) {
        for (const text of said(messages, name)) assert.ok(text.includes('Example'), `${name}: ${text}`);
      }
    });

    it('have a word for every kind of article but news, and for every access but free', () => {
      const kinds: Exclude<Kind, 'news'>[] = [
        'live',
        'opinion',
        'analysis',
        'sponsored',
        'correction',
        'obituary',
        'review',
        'interview',
        'gallery',
        'podcast',
        'video',
      ];
      const access: Exclude<Access, 'free'>[] = ['registered', 'subscribers'];
      for (const word of [...kinds, ...access]) assert.ok(messages[word], word);
      assert.equal(new Set(kinds.map((kind) => messages[kind])).size, kinds.length);
    });

    it('count a long list in full', () => {
      assert.match(messages.showAll(50), /50|٥٠/);
      assert.notEqual(messages.minRead(7), messages.min(7));
    });

    it('tell a video from other content', () => {
      assert.notEqual(messages.loadEmbed('video'), messages.loadEmbed('content'));
      assert.notEqual(messages.embedFrom('Example', 'video'), messages.embedFrom('Example', 'content'));
    });
  });
}

describe('translations', () => {
  it('are not English left standing', () => {
    // Words that newspapers of that language use as they are.
    const shared: Record<string, readonly string[]> = {
      de: ['live', 'interview', 'playerPause', 'playerSeek', 'podcast', 'video'],
      fr: ['opinion', 'playerPause', 'playerSeek', 'playerVolume', 'podcast', 'min'],
      es: ['min'],
      ar: [],
    };
    for (const [language, messages] of Object.entries(locales)) {
      const same = names.filter((name) => said(messages, name)[0] === said(en, name)[0]);
      assert.deepEqual(same.sort(), [...(shared[language] ?? [])].sort(), language);
    }
  });

  it('are in Arabic letters in Arabic', () => {
    for (const name of names) assert.match(said(ar, name)[0] ?? '', /\p{Script=Arabic}/u, name);
  });

  it('keep a foreign name from reordering an Arabic sentence', () => {
    for (const name of ['firstPublished', 'restOn', 'readOn', 'openAt'] as const) {
      assert.ok(ar[name]('Yahoo!').includes('\u2068Yahoo!\u2069'), name);
    }
  });
});

describe('counting messages', () => {
  it('take the six forms of Arabic', () => {
    assert.deepEqual(
      [0, 1, 2, 7, 11, 100].map((n) => ar.minRead(n)),
      [
        'أقل من دقيقة للقراءة',
        'دقيقة واحدة للقراءة',
        'دقيقتان للقراءة',
        '7 دقائق للقراءة',
        '11 دقيقة للقراءة',
        '100 دقيقة للقراءة',
      ],
    );
    assert.deepEqual(
      [1, 2, 3].map((n) => ar.corrections(n)),
      ['تصحيح', 'تصحيحان', 'تصحيحات'],
    );
  });

  it('take the digits of the page’s own tag', () => {
    assert.equal(ar.minRead(7, 'ar-EG'), '٧ دقائق للقراءة');
    assert.equal(en.showAll(5000, 'en-IN'), 'Show all 5,000');
    assert.equal(de.showAll(5000), 'Alle 5.000 anzeigen');
  });

  it('tell one correction from several', () => {
    for (const messages of [en, de, fr, ar]) assert.notEqual(messages.corrections(1), messages.corrections(3));
  });
});
