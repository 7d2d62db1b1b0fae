import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMessages, messagesFor, registerMessages, spoken } from '../../../src/i18n/language.js';
import { messages as de } from '../../../src/i18n/locales/de.js';
import { english as en } from '../../../src/i18n/article-words.js';
import type { Messages } from '../../../src/i18n/messages.js';
import { canonical } from '../../../src/i18n/tag.js';

const inWelsh: Messages = { ...en, loading: 'Yn llwytho' };

describe('canonical', () => {
  it('spells a tag as Intl does', () => {
    const tags = { de: 'de', 'de-AT': 'de-AT', 'DE-at': 'de-AT', 'zh-hant-tw': 'zh-Hant-TW', EN: 'en' };
    for (const [written, expected] of Object.entries(tags)) assert.equal(canonical(written), expected);
  });

  it('takes what is empty or malformed for English', () => {
    for (const tag of ['', ' ', 'de_DE', 'german language', 'x', '<script>', '__proto__', 'constructor']) {
      assert.equal(canonical(tag), 'en', tag);
    }
  });
});

describe('messagesFor', () => {
  it('has English at once', () => {
    assert.equal(messagesFor('en'), en);
    assert.equal(messagesFor('en-GB')?.retry, en.retry);
  });

  it('gives English for languages nobody has written, and for tags that are none', () => {
    for (const language of ['ja', 'tlh', '', 'de_DE', 'valueOf', 'hasOwnProperty']) {
      assert.equal(messagesFor(language)?.retry, en.retry, language);
    }
  });

  it('has nothing for a built-in language that is not loaded, then the same object each time', async () => {
    assert.equal(messagesFor('fr'), undefined);
    assert.equal(messagesFor('fr-CA'), undefined);
    const messages = await loadMessages('fr');
    assert.equal(messages.retry, 'Réessayer');
    assert.equal(messagesFor('fr'), messages);
    assert.equal(messagesFor('fr-CA')?.retry, 'Réessayer');
    assert.equal(messagesFor('fr-CA'), messagesFor('fr-CA'));
  });
});

describe('loadMessages', () => {
  it('loads the nearest language', async () => {
    assert.equal((await loadMessages('de-AT')).retry, de.retry);
    assert.equal((await loadMessages('DE-at-1996')).retry, de.retry);
    assert.equal((await loadMessages('es-419')).retry, 'Reintentar');
    assert.equal((await loadMessages('ja')).retry, en.retry);
  });

  it('counts in the digits of the page’s country', async () => {
    assert.equal((await loadMessages('ar-EG')).minRead(7), '٧ دقائق للقراءة');
    assert.equal((await loadMessages('ar')).minRead(7), '7 دقائق للقراءة');
  });

  it('gives English when a language cannot be had, and tries again the next time', async () => {
    let calls = 0;
    registerMessages('cy', () => {
      calls++;
      return calls < 3 ? Promise.reject(new TypeError('unreachable')) : Promise.resolve({ messages: inWelsh });
    });
    assert.equal(messagesFor('cy'), undefined);
    assert.equal(await loadMessages('cy'), en);
    assert.equal(messagesFor('cy'), undefined);
    assert.equal(await loadMessages('cy'), en);
    assert.equal(await loadMessages('cy'), inWelsh);
    assert.equal(await loadMessages('cy'), inWelsh);
    assert.equal(calls, 3);
  });

  it('gives English when a loader throws', async () => {
    registerMessages('gd', () => {
      throw new Error('broken');
    });
    assert.equal(await loadMessages('gd'), en);
  });

  it('asks once for two at a time, whatever their country', async () => {
    let calls = 0;
    registerMessages('pt', () => {
      calls++;
      return Promise.resolve({ messages: { ...en, retry: 'Tentar de novo' } });
    });
    const [one, two] = await Promise.all([loadMessages('pt'), loadMessages('pt-BR')]);
    assert.equal(one.retry, 'Tentar de novo');
    assert.equal(two.retry, 'Tentar de novo');
    assert.equal(calls, 1);
  });
});

describe('spoken', () => {
  it('is the page’s own tag where its words are there', async () => {
    await loadMessages('de');
    assert.equal(spoken('de-AT'), 'de-AT');
    assert.equal(spoken('en-US'), 'en-US');
    assert.equal(spoken('en'), 'en');
  });

  it('is English where the words are English', () => {
    assert.equal(spoken('ja'), 'en');
    assert.equal(spoken('fa-IR'), 'en');
    assert.equal(messagesFor('fa-IR')?.showAll(50), 'Show all 50');
    assert.equal(spoken('de_DE'), 'en');
  });

  it('is English until the words are loaded', async () => {
    registerMessages('sv', () => Promise.resolve({ messages: { ...en, retry: 'Försök igen' } }));
    assert.equal(spoken('sv-FI'), 'en');
    await loadMessages('sv-FI');
    assert.equal(spoken('sv-FI'), 'sv-FI');
  });
});

describe('registerMessages', () => {
  it('adds a country’s own words beside its language’s', async () => {
    await loadMessages('de');
    registerMessages('de-at', { ...de, loading: 'Wird grad geladen' });
    assert.equal(messagesFor('de-AT')?.loading, 'Wird grad geladen');
    assert.equal(messagesFor('de-CH')?.loading, de.loading);
  });

  it('replaces what was given out before', () => {
    assert.equal(messagesFor('it')?.retry, en.retry);
    registerMessages('it', { ...en, retry: 'Riprova' });
    assert.equal(messagesFor('it')?.retry, 'Riprova');
    assert.equal(messagesFor('it-CH')?.retry, 'Riprova');
  });

  it('takes a loader in place of words that were there', async () => {
    registerMessages('da', { ...en, retry: 'old' });
    registerMessages('da', () => Promise.resolve({ messages: { ...en, retry: 'Prøv igen' } }));
    assert.equal(messagesFor('da'), undefined);
    assert.equal((await loadMessages('da')).retry, 'Prøv igen');
  });

  it('wins over a load that was under way', async () => {
    let deliver: (file: { messages: Messages }) => void = () => undefined;
    registerMessages('nl', () => new Promise((resolve) => (deliver = resolve)));
    const load = loadMessages('nl');
    await Promise.resolve();
    await Promise.resolve();
    registerMessages('nl', { ...en, retry: 'Opnieuw' });
    deliver({ messages: { ...en, retry: 'late' } });
    assert.equal((await load).retry, 'Opnieuw');
  });

  it('refuses a malformed tag and so never replaces English by mistake', () => {
    for (const tag of ['', 'de_DE', 'not a tag']) {
      assert.throws(() => {
        registerMessages(tag, de);
      }, RangeError);
    }
    assert.equal(messagesFor('en'), en);
  });
});
