import { version } from '../version.js';

const VERSION = Symbol.for('broadsheet.version');
let warned = false;

interface Versioned extends CustomElementConstructor {
  [VERSION]?: string;
}

/**
 * Registers an element under a tag. The first definition of a tag wins: silently if it is this version of ours, with one
 * warning if not. Does nothing on a server.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!globalThis.document) return;
  const known: Versioned | undefined = customElements.get(tag);
  if (!known) {
    Object.assign(element, { [VERSION]: version });
    customElements.define(tag, element);
  } else if (import.meta.hot && known !== element) {
    // Only where a development server swaps edited modules into the page; the CDN build leaves it out.
    console.warn(`broadsheet: <${tag}> has been edited and a tag cannot be defined twice: reload the page.`);
  } else if (known[VERSION] !== version && !warned) {
    warned = true;
    const who = known[VERSION] ? `Broadsheet ${known[VERSION]}` : 'another script';
    console.warn(`broadsheet ${version}: <${tag}> is taken by ${who}. Write define('my-${tag}', …) for ours.`);
  }
}
