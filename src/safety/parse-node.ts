/** The same reading as `parse.ts` over parse5's tree, for the server. parse5 is handed in, so that no browser bundle holds it. */
import { PREFIX, type Parse, type Tree, type TreeNode } from './parse.js';

interface Parse5Node {
  readonly nodeName: string;
  readonly childNodes?: readonly Parse5Node[];
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

/** parse5's `parse`, or anything that makes the same tree. */
export type Parse5 = (html: string, options: { scriptingEnabled: boolean }) => object;

const tree = (root: TreeNode): Tree => {
  const of = (node: TreeNode): Parse5Node => node as Parse5Node;
  return {
    root,
    name: (node) => (of(node).attrs || of(node).nodeName === '#text' ? of(node).nodeName : ''),
    kids: (node) => of(node).childNodes ?? [],
    text: (node) => of(node).value ?? '',
    attr: (node, name) => of(node).attrs?.find((attribute) => attribute.name === name)?.value ?? '',
  };
};

/**
 * `parseWith(parse5.parse)` is a `Parse` for `toBlocks`. Scripting is off in it, as in a `DOMParser`, so that both read `<noscript>` alike.
 */
export const parseWith =
  (parse5: Parse5): Parse =>
  (html) =>
    tree(parse5(PREFIX + html, { scriptingEnabled: false }));
