/** Every custom property with a value that shows what it does, and the element that shows it best. */
import type { Args } from './snippet.js';

export interface Sample {
  /** Names and values; the first is what it is about. */
  readonly set: Readonly<Record<string, string>>;
  readonly tag: string;
  readonly args: Args;
}

const feed = 'paper/feed.json';
const card: [string, Args] = ['news-headline', { src: feed }];
const compact: [string, Args] = ['news-list', { src: feed, layout: 'compact', limit: 2 }];
const masthead: [string, Args] = ['news-masthead', { src: feed }];
const opinion: [string, Args] = ['news-headline', { src: feed, article: 'leave-the-lamps' }];
const numbered: [string, Args] = ['news-list', { src: feed, layout: 'numbered', limit: 2 }];
const signUp: [string, Args] = ['news-newsletter', { action: 'paper/sign-up', provider: 'json', heading: 'By email' }];
const related: [string, Args] = ['related-articles', { src: feed, article: 'lake-lowest-mark', collapse: 5 }];
const short: [string, Args] = ['news-article', { src: feed, article: 'correction-hallow-ridge' }];

const of = ([tag, args]: [string, Args], set: Record<string, string>): Sample => ({ tag, args, set });

export const SAMPLES: readonly Sample[] = [
  of(card, { '--news-font': 'Source Serif 4' }),
  of(card, { '--news-font-headline': 'Playfair Display' }),
  of(card, { '--news-font-meta': 'Archivo' }),
  of(short, { '--news-font-body': 'Playfair Display' }),
  of(masthead, { '--news-font-name': 'Playfair Display' }),
  of(card, { '--news-ink': '#1c1233' }),
  of(card, { '--news-quiet': '#7a3b00' }),
  of(signUp, { '--news-edge': '#1f4b8e' }),
  of(compact, { '--news-rule': '#c2410c' }),
  of([signUp[0], { ...signUp[1], layout: 'boxed' }], { '--news-wash': '#e8eef9' }),
  of(signUp, { '--news-paper': '#ffe9a8' }),
  of(numbered, { '--news-accent': '#b3261e' }),
  of(numbered, { '--news-numeral-weight': '700' }),
  of(card, { '--news-accent-text': '#1f4b8e' }),
  of(['news-headline', { src: feed, article: 'pass-closed-snow' }], { '--news-live': '#00695c' }),
  of(short, { '--news-link': '#1f4b8e' }),
  of(card, { '--news-visited': '#5b3f8c' }),
  of(card, { '--news-focus': '#c2410c' }),
  of(signUp, { '--news-button': '#1f4b8e', '--news-button-text': '#fff' }),
  of(signUp, { '--news-button-text': '#ffe9a8' }),
  of(signUp, { '--news-field': '#fff8e1' }),
  of(signUp, { '--news-bad': '#b3261e' }),
  of(card, { '--news-headline-weight': '400' }),
  of(card, { '--news-headline-scale': '1.25' }),
  of(card, { '--news-headline-tracking': '0.02em' }),
  of(card, { '--news-headline-stretch': '75%', '--news-font-headline': 'Archivo' }),
  of(opinion, { '--news-opinion-weight': '700' }),
  of(related, { '--news-tail-weight': '700' }),
  of(card, { '--news-standfirst-weight': '700' }),
  of(card, { '--news-standfirst-style': 'italic', '--news-font': 'Source Serif 4' }),
  of(card, { '--news-leading': '.2' }),
  of(compact, { '--news-density': '1.8' }),
  of(signUp, { '--news-radius': '8px' }),
  of(compact, { '--news-rule-heavy': '8px' }),
  of(compact, { '--news-rule-heavy-color': '#b3261e' }),
  of(masthead, { '--news-name-weight': '400' }),
  of(masthead, { '--news-name-tracking': '0.05em' }),
  of(masthead, { '--news-rule-folio': '4px' }),
  of(short, { '--news-said': '#ffe9a8' }),
];
