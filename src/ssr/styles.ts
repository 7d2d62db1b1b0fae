/** How a prerendered element comes to its styles until its own code adopts them. */
import { flat, type Sheets } from '../draw/css.js';
import { escaped } from '../draw/markup.js';
import { later } from '../ui/later.js';
import { sheets } from '../ui/layouts.js';
import { stylesheets } from './stylesheets.js';

/** An element's whole style sheet: the same text for each element of a tag, so that a policy needs one hash for all of them. */
export const cssOf = ({ tag, styles }: { readonly tag: string; readonly styles: Sheets }): string =>
  flat([styles, sheets[tag] ?? [], later])
    .map(({ cssText }) => cssText)
    .join('');

const hashes = new Map<string, Promise<string>>();

/** `'sha256-…'`, as a policy writes it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function hashOf(css: string): Promise<string> {
  const known = hashes.get(css) ?? digest(css);
  hashes.set(css, known);
  return known;
}

async function digest(css: string): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}

/** For the place of the element. */
export const linkOf = (tag: string, cdn: string): string => `<link rel="stylesheet" ${addressOf(tag, cdn)}>`;

/** For the page's head. */
export const preloadOf = (tag: string, cdn: string): string => `<link rel="preload" as="style" ${addressOf(tag, cdn)}>`;

/** A tag's stylesheet beside the CDN build: its name changes with its content, so that it may be kept for ever. */
function addressOf(tag: string, cdn: string): string {
  const sheet = stylesheets[tag];
  if (!sheet) throw new TypeError(`There is no stylesheet for <${tag}>: the sources are not built.`);
  const href = cdn.replace(/\/?$/, '/') + sheet.path;
  return `href="${escaped(href)}" integrity="${sheet.integrity}" crossorigin`;
}
