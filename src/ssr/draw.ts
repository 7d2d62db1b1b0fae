/** One element as a server writes it: its class lives through one update, and what it draws becomes text. */
import { parse as parse5, parseFragment } from 'parse5';
import { escaped, toMarkup } from '../draw/markup.js';
import * as classes from '../elements/index.js';
import type { Inherited } from '../elements/inherit.js';
import { openLayouts } from '../elements/layouts.js';
import { NewsElement, type NewsState } from '../elements/news-element.js';
import * as dates from '../i18n/format.js';
import type { Article, Feed } from '../model.js';
import { parseWith } from '../safety/parse-node.js';
import { text } from '../ui/article.js';
import { parser } from '../ui/body.js';
import * as layouts from '../ui/layouts.js';
import type { View } from '../ui/view.js';
import { version } from '../version.js';
import { inlineJson, toJsonLd } from './data.js';
import { writtenOn } from './furnish.js';
import { cssOf, linkOf } from './styles.js';

/** `inline`: in a `<style>`, whose hash is told. `nonce`: likewise, with the request's nonce. `link`: the CDN build's stylesheet. */
export type Styles = 'inline' | 'link' | 'nonce';

/** All that a drawing is of; nothing in it is waited for any more. */
export interface Drawing {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inherited: Inherited;
  /** Absent: there is none, or it could not be had. */
  readonly document: object | undefined;
  /** The host's own HTML. */
  readonly words: string;
  readonly language: string;
  readonly now: number;
  readonly timeZone: string;
  readonly styles: Styles;
  readonly nonce: string | undefined;
  readonly cdn: string | undefined;
  readonly jsonLd: boolean;
}

export type ElementClass = (typeof classes)[keyof typeof classes];
export type Tag = ElementClass['tag'];

/** What a server does with an element: what a browser does, and no more. Its own class keeps some of it from everybody else. */
interface Acting {
  readonly feed?: Feed;
  readonly articles: readonly Article[];
  readonly state: NewsState;
  readonly settings: View;
  inherited: Inherited;
  data?: unknown;
  worded?: boolean;
  setAttribute(name: string, value: string): void;
  attributeChangedCallback(name: string, before: null, value: string): void;
  willUpdate(changed: ReadonlySet<string>): void;
  render(): unknown;
}

/** Reads bodies on the server as `DOMParser` does in the page. */
export const parse = parseWith(parse5);

/** @throws TypeError where there is no such element. */
export function classOf(tag: string): ElementClass {
  const found = Object.values(classes).find((one) => one.tag === tag);
  if (!found) throw new TypeError(`There is no element <${tag}>.`);
  return found;
}

export function draw(Class: ElementClass, drawing: Drawing): { html: string; state: NewsState } {
  const { attributes, inherited, document, words, language, now, timeZone, jsonLd } = drawing;
  NewsElement.dates ??= dates;
  openLayouts(layouts);
  parser.parse = parse;
  // A registry reads this first, and a class is not whole before it.
  const observed = Class.observedAttributes;
  const element = new Class() as unknown as Acting;
  element.inherited = inherited;
  element.worded = hasWords(words);
  element.data = document;
  const given = Object.entries({
    ...Object.fromEntries(attributes),
    'data-news-build': version,
    'data-news-now': `${now}`,
    'data-news-lang': language,
    'data-news-zone': timeZone,
    // What the element took from its ancestors, in case the page's are others.
    ...(Object.keys(inherited).length && { 'data-news-inherited': JSON.stringify(inherited) }),
  });
  for (const [name, value] of given) {
    element.setAttribute(name, value);
    if (observed.includes(name)) element.attributeChangedCallback(name, null, value);
  }
  element.willUpdate(new Set());
  const { feed, articles, state } = element;
  const shadow = toMarkup(element.render());
  const written = [...writtenOn(element)].map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const facts = jsonLd && feed && toJsonLd(articles, feed, Class.tag === 'news-article');
  const html = [
    `<${Class.tag}${written.join('')}>`,
    `<template shadowrootmode="open">${styling(Class, drawing)}${shadow}</template>`,
    // First: the page's own document, if it has one, is for who reads the page without this.
    document ? `<script type="application/json" data-news-written>${inlineJson(document)}</script>` : '',
    words,
    feed && attributes.get('body') === 'light' && Class.tag === 'news-article' ? light(element, feed) : '',
    facts ? `<script type="application/ld+json" data-news-written>${inlineJson(facts)}</script>` : '',
    `</${Class.tag}>`,
  ];
  return { html: html.join(''), state };
}

/** The host's words alone: an element that waits for `load()` shows nothing of its own before. */
export function held(Class: ElementClass, { attributes, words }: Drawing): { html: string; state: NewsState } {
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return { html: `<${Class.tag}${written.join('')}>${words}</${Class.tag}>`, state: 'idle' };
}

function styling(Class: ElementClass, { styles, nonce = '', cdn = '' }: Drawing): string {
  if (styles === 'link') return linkOf(Class.tag, cdn);
  return `<style${styles === 'nonce' ? ` nonce="${escaped(nonce)}"` : ''}>${cssOf(Class)}</style>`;
}

/** With `body="light"` an article's words stand in the page itself. */
function light({ articles: [article], settings }: Acting, feed: Feed): string {
  if (!article) return '';
  const tools = { open: false, refused: false, said: '', hushed: false, onShare: none, onCopy: none, onSize: none };
  const body = text(article, settings, { feed, light: true, frames: new Set(), onFrame: none, tools, end: undefined });
  return `<div slot="body" data-news-body>${toMarkup(body, false)}</div>`;
}

const none = (): void => {};

/** Whether the element in the page will find words between its tags: `elements/inline.ts` over parse5's tree. */
function hasWords(words: string): boolean {
  return parseFragment(words).childNodes.some((node) => {
    if ('value' in node) return !!node.value.trim();
    if (!('attrs' in node)) return false;
    const slotted = node.attrs.some(({ name, value }) => name === 'slot' && value);
    return !slotted && !/^(script|template|style)$/.test(node.tagName);
  });
}
