// What a server has written, parsed as a browser would, and every piece of it looked at.
import assert from 'node:assert/strict';
import { renderToString } from '../../src/ssr.js';
import { attribute, elements, isHtml, read, textOf, type Element } from './written.js';

/** Elements that our templates and blocks have; none of them runs anything by itself. */
const HARMLESS = new Set(
  `a abbr article audio b bdi bdo blockquote br button caption cite code del details div em figcaption figure footer form h1 h2 h3 h4 h5 h6
  hr i img input ins kbd label li mark ol option p path picture pre q s samp section select slot small source span strong sub summary sup
  svg table tbody td text th time tr u ul var video`.split(/\s+/),
);
const ADDRESSES = /^(href|src|poster|action|formaction|data|cite|ping|background|xlink:href)$/;

/** What is wrong with an element that a server wrote. */
function faults(element: Element): string[] {
  const found: string[] = [];
  const { tagName, attrs } = element;
  if (!HARMLESS.has(tagName) || !isHtml(element)) found.push(`<${tagName}>`);
  for (const { name, value } of attrs) {
    if (/^on|^style$|^srcdoc$|^is$/i.test(name)) found.push(`${tagName} ${name}`);
    if (!ADDRESSES.test(name)) continue;
    const local = value === '#end' || value.startsWith('#news-');
    const scheme = URL.canParse(value) ? new URL(value).protocol : '';
    const allowed = name === 'href' ? /^(https?|mailto|tel):$/ : /^https?:$/;
    if (!local && !allowed.test(scheme)) found.push(`${tagName} ${name}=${value}`);
  }
  return found;
}

/** Renders, and looks at all of it. */
export async function check(...[tag, options]: Parameters<typeof renderToString>): Promise<void> {
  const { html } = await renderToString(tag, { jsonLd: true, ...options });
  const { host, shadow, light, sheet } = read(html, tag);
  const scripts = light.filter((node): node is Element => 'tagName' in node && node.tagName === 'script');
  const rest = light.filter((node) => !('tagName' in node) || node.tagName !== 'script');
  assert.deepEqual([...elements(shadow), ...elements(rest)].flatMap(faults), []);
  assert.equal(sheet.tagName, 'style');
  assert.ok(host.attrs.every(({ name }) => !/^on/.test(name)));
  for (const script of scripts) {
    assert.match(attribute(script, 'type') ?? '', /^application\/(ld\+)?json$/);
    const text = textOf(script.childNodes);
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    JSON.parse(text);
  }
}
