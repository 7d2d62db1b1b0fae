import { nearestLanguage } from '../i18n/nearest.js';
import { prepareWords } from '../i18n/speaker.js';

/** Prerendered markup is taken over as it stands, which needs the words it was written in before its tag is defined. Absent where there is none. */
export function prepareFor(elements: Iterable<Element>): Promise<unknown> | undefined {
  const first = [...elements].find(({ shadowRoot }) => shadowRoot);
  return first && prepareWords(first.getAttribute('data-news-lang') ?? nearestLanguage(first)).catch(() => {});
}
