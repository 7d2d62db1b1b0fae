/** What a server has written of an element, read as a browser's parser would read it. No DOM. */
import assert from 'node:assert/strict';
import { html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { classOf, type Tag } from '../../src/ssr/draw.js';

export const TAGS: readonly Tag[] = [
  'news-headline',
  'news-article',
  'news-list',
  'related-articles',
  'news-ticker',
  'news-masthead',
  'news-newsletter',
  'news-player',
];

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements at and below nodes, those in templates too. */
export function elements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (!('tagName' in node)) return [];
    const inner = 'content' in node ? node.content.childNodes : node.childNodes;
    return [node, ...elements(inner)];
  });
}

export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node.childNodes) : '')).join('');

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export interface Written {
  readonly host: Element;
  /** In the shadow root. */
  readonly shadow: readonly Node[];
  readonly sheet: Element;
  /** The host's own children, without the root. */
  readonly light: readonly Node[];
  readonly data: unknown;
}

/** @throws AssertionError where there is anything but one element with one shadow root and its style sheet first in it. */
export function read(markup: string, tag: Tag): Written {
  const { childNodes } = parseFragment(markup);
  const [host, ...rest] = childNodes;
  assert.ok(host && 'tagName' in host && host.tagName === classOf(tag).tag, `<${tag}> comes first`);
  assert.deepEqual(rest, [], 'nothing stands behind the element');
  const [root, ...light] = host.childNodes;
  assert.ok(root && 'content' in root && attribute(root, 'shadowrootmode') === 'open', 'the root comes first');
  const [sheet, ...shadow] = root.content.childNodes;
  assert.ok(sheet && 'tagName' in sheet && /^(style|link)$/.test(sheet.tagName));
  const script = elements(light).find((one) => attribute(one, 'type') === 'application/json');
  const data: unknown = script && JSON.parse(textOf(script.childNodes));
  return { host, shadow, sheet, light, data };
}

/** Whether an element is one of HTML's own or SVG's, and not something that a parser made of a mistake. */
export const isHtml = ({ namespaceURI }: Element): boolean =>
  namespaceURI === html.NS.HTML || namespaceURI === html.NS.SVG;
