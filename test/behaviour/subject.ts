import { place, placeIn, type Attributes } from '../helpers/page.js';
import type { NewsElement } from '../../src/elements/news-element.js';

export interface FeedElementOptions {
  /** How many articles of a long feed it shows at once. */
  shows: number;
  /** Whether its sentences speak of several stories. */
  plural?: boolean;
  /** What must be written for it to show a feed's articles in the feed's order. */
  attributes?: Attributes;
  /** `article` says which article is shown. Else it says which one the reader has before him. */
  chooses?: boolean;
  /** Its headlines are links to the articles. */
  links?: boolean;
  /** It takes no room where there is nothing to show and the host has no words. */
  yields?: boolean;
  /** Its articles take turns: all are there, and one at a time is seen. */
  turns?: boolean;
  /** It stands for an article and is none: it tells of no impression. */
  silent?: boolean;
  /** Pixels that something else takes at the edge where its headline begins. */
  beside?: number;
}

/** The element under test. */
export class Subject {
  constructor(
    readonly tag: string,
    readonly options: FeedElementOptions,
    /** Who has drawn it first: the page, or a server, with its news or without. */
    readonly first: 'page' | 'server' | 'server with news' = 'page',
  ) {}

  place(attributes: Attributes = {}, ...children: (Node | string)[]): NewsElement {
    return place(this.tag, { ...this.options.attributes, ...attributes }, ...children);
  }

  placeIn(parent: Node, attributes: Attributes = {}, ...children: (Node | string)[]): NewsElement {
    return placeIn(parent, this.tag, { ...this.options.attributes, ...attributes }, ...children);
  }

  /** Of the titles that fit, those it shows. */
  shown(titles: readonly string[]): readonly string[] {
    return titles.slice(0, this.options.shows);
  }
}

/** The headlines of test/fixtures/jsonfeed/town.json by id. */
export const TOWN = {
  lock: 'The old lock opens again after eleven years',
  tram: 'Night trams return to the hill',
  bakery: 'A bakery that closes when the bread is gone',
  schule: 'Die Schule am Fluss bekommt ein neues Dach',
  orchard: 'Four hundred apricot trees and one frost',
  library: 'The library lends tools now',
} as const;
export const TOWN_TITLES: readonly string[] = Object.values(TOWN);
