/** Elements that a server has written, so that what holds of every element is seen to hold of them. */
import type { NewsElement } from '../../src/elements/news-element.js';
import type { RenderOptions } from '../../src/ssr.js';
import { making, type Attributes } from './page.js';

/**
 * In the tests of this suite elements come from a server.
 * @param drawn with their news; else the server could not have it, and the element in the page asks
 */
export function fromServer(drawn: boolean): void {
  before(async () => {
    await import('../../src/hydrate.js');
    making.make = (tag, attributes, children, parent) => written(drawn, tag, attributes, children, parent);
  });
  after(() => {
    making.make = making.fromNothing;
  });
}

function written(
  drawn: boolean,
  tag: string,
  attributes: Attributes,
  children: readonly (Node | string)[],
  parent: Node,
): NewsElement {
  const { src, ...rest } = attributes;
  const language = (parent instanceof Element && parent.closest<HTMLElement>('[lang]')?.lang) || 'en';
  const box = document.createElement('div');
  box.append(...children.map((child) => (typeof child === 'string' ? child : child.cloneNode(true))));
  const words = new XMLSerializer().serializeToString(box).replace(/^<div[^>]*>|<\/div>$|^<div[^>]*\/>$/g, '');
  const options: RenderOptions = { attributes: drawn ? attributes : rest, words, language, now: Date.now() };
  const html = ask({ tag, options });
  const element = Document.parseHTMLUnsafe(html).querySelector(tag) as NewsElement;
  if (src !== undefined) element.setAttribute('src', src);
  // So that a test that waits for a state waits for the page's.
  if (!drawn) element.removeAttribute('state');
  // The words that the test holds in its hand, in place of the server's.
  const data = [...element.children].find((child) => child.matches('script[data-news-written]'));
  element.replaceChildren(...children, ...(drawn && src !== undefined && data ? [data] : []));
  return element;
}

/** At once: a test goes on with the element in its hand. */
function ask(body: { tag: string; options: RenderOptions }): string {
  const request = new XMLHttpRequest();
  request.open('POST', '/prerendered', false);
  request.send(JSON.stringify(body));
  if (request.status !== 200) throw new Error(`The server did not render <${body.tag}>: ${request.status}`);
  return request.responseText;
}
