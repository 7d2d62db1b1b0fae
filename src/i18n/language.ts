import { english as en } from './article-words.js';
import type { Messages } from './messages.js';
import { openBook } from './speaker.js';
import { canonical } from './tag.js';

export { nearestLanguage } from './nearest.js';

export type MessagesLoader = () => Promise<{ readonly messages: Messages }>;

const loaders: Record<string, MessagesLoader> = {
  ar: () => import('./locales/ar.js'),
  de: () => import('./locales/de.js'),
  es: () => import('./locales/es.js'),
  fr: () => import('./locales/fr.js'),
};

/** By the tag they are written in. */
const loaded = new Map<string, Messages>([['en', en]]);
/** By the tag a page asked for, so that a page gets the same object each time. */
const answered = new Map<string, Messages>();
const loading = new Map<string, Promise<unknown>>();

/** Not when it is imported: a bundler may then leave out what nobody calls. */
const open = (): void => openBook({ messagesFor, loadMessages, spoken });

/** The longest part of the tag that somebody has written messages for; `en` where nobody has. */
function best(tag: string): string {
  for (let part = tag; part; part = part.replace(/-?[^-]*$/, '')) {
    if (loaded.has(part) || Object.hasOwn(loaders, part)) return part;
  }
  return 'en';
}

/** The same messages with the page's own digits: `ar-EG` counts ٧ where `ar` counts 7. */
function inDigitsOf(language: string, messages: Messages): Messages {
  const entries = Object.entries(messages) as [string, string | ((...values: unknown[]) => string)][];
  return Object.fromEntries(
    entries.map(([name, message]) => [
      name,
      typeof message === 'string' ? message : (...values: unknown[]) => message(...values, language),
    ]),
  ) as unknown as Messages;
}

/**
 * The messages for a language, or undefined while they are not loaded. `de-AT` takes `de`; a language that nobody
 * has written takes English.
 */
export function messagesFor(language: string): Messages | undefined {
  const tag = canonical(language);
  let messages = answered.get(tag);
  if (!messages) {
    const written = best(tag);
    messages = loaded.get(written);
    if (!messages) return undefined;
    if (tag.startsWith(`${written}-`)) messages = inDigitsOf(tag, messages);
    answered.set(tag, messages);
  }
  return messages;
}

/**
 * The language of what `messagesFor` gives now, with the page's country: what dates and numbers beside those words are
 * written in. A page in a language that nobody has written, or that is not loaded, reads English throughout.
 */
export function spoken(language: string): string {
  const tag = canonical(language);
  const written = best(tag);
  return loaded.has(written) && tag.startsWith(written) ? tag : 'en';
}

/** Loads what `messagesFor` lacks. Never rejects: a failure gives English, and the next call tries again. */
export async function loadMessages(language: string): Promise<Messages> {
  open();
  const tag = best(canonical(language));
  if (!loaded.has(tag)) {
    let job = loading.get(tag);
    if (!job) {
      job = Promise.resolve()
        .then(loaders[tag])
        // What was registered in the meantime wins.
        .then((file) => file && !loaded.has(tag) && loaded.set(tag, file.messages))
        .catch(() => undefined)
        .finally(() => loading.delete(tag));
      loading.set(tag, job);
    }
    await job;
  }
  return messagesFor(language) ?? en;
}

/**
 * Adds a language, or replaces one, the built-in ones too. A function is called when a page first needs the language.
 * Elements already on the page take it with their next update.
 * @throws RangeError for a malformed tag.
 */
export function registerMessages(language: string, messages: Messages | MessagesLoader): void {
  open();
  const tag = Intl.getCanonicalLocales(language)[0] ?? 'en';
  answered.clear();
  if (typeof messages === 'function') {
    loaders[tag] = messages;
    loaded.delete(tag);
  } else {
    loaded.set(tag, messages);
  }
}
