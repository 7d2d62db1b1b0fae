import type { Drawn } from '../draw/element.js';
import { en, type Messages, type Words } from './messages.js';
import { nearestLanguage } from './nearest.js';
import { within } from './patience.js';

/** Milliseconds that a view waits for words in the page's language before it speaks English. */
const PATIENCE = 3000;

/** The other languages: `language.ts`, which opens itself here when it is loaded. */
export interface Book {
  messagesFor(language: string): Messages | undefined;
  loadMessages(language: string): Promise<Messages>;
  spoken(language: string): string;
}
let book: Book | undefined;
export const openBook = (opened: Book): void => void (book = opened);

const ENGLISH = /^en\b/;

/** Whether the words of a language are at hand. */
const known = (language: string): Words | undefined =>
  book?.messagesFor(language) ?? (ENGLISH.test(language) ? en : undefined);

/** Fetches the words of a language; resolves in any case. */
export const prepareWords = async (language: string): Promise<unknown> =>
  known(language) ?? import('./language.js').then(({ loadMessages }) => loadMessages(language)).catch(() => {});

/** The language of an element's place in the page, and the library's words in it. */
export class Speaker {
  /** The page's language where the element stands. */
  around = 'en';
  #gaveUp = '';

  constructor(private readonly host: Drawn) {}

  /** Looks again; true where the language has changed. */
  listen(): boolean {
    const before = this.around;
    this.around = nearestLanguage(this.host);
    return before !== this.around;
  }

  /** Of the words, and so of every date and number beside them. */
  get language(): string {
    const { around } = this;
    return book?.spoken(around) ?? (ENGLISH.test(around) ? around : 'en');
  }

  get words(): Words {
    return known(this.around) ?? en;
  }

  /** Resolves when the words are there, or when they have taken too long; they then come with the next update. */
  async prepare(): Promise<void> {
    const { around } = this;
    if (known(around) || this.#gaveUp === around) return;
    await within(
      PATIENCE,
      prepareWords(around).then(() => this.host.requestUpdate()),
    );
    this.#gaveUp = around;
  }
}
