/**
 * The only caller of `DOMParser`. What it makes is an inert document: no script runs, no picture loads, nothing of it enters the page.
 * Imports cleanly in Node, where `parse` answers `undefined` and `parse-node.ts` takes its place.
 */

/** A node of a parsed tree, known only to the `Tree` it came from. */
export type TreeNode = object;

/** A parsed document, read without trusting any of its nodes' own properties. */
export interface Tree {
  readonly root: TreeNode;
  /** An element's local name in lower case, `#text` for text, `''` for all else. */
  name(node: TreeNode): string;
  kids(node: TreeNode): Iterable<TreeNode>;
  /** The characters of a `#text` node. */
  text(node: TreeNode): string;
  /** An attribute's value, `''` where it is absent. */
  attr(node: TreeNode, name: string): string;
}

/**
 * All that is below a node, in the document's order, without what is below elements that `skip` names. It keeps a list and not a stack of
 * calls: a hostile body is nested deeper than any stack.
 */
export function* below(tree: Tree, node: TreeNode, skip?: ReadonlySet<string>): Generator<TreeNode> {
  const waiting = [...tree.kids(node)].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (!skip?.has(tree.name(next))) for (const kid of [...tree.kids(next)].reverse()) waiting.push(kid);
  }
}

/** Reads HTML into a tree, or answers `undefined` where no parser may be used. */
export type Parse = (html: string) => Tree | undefined;

/**
 * Put before every body: standards mode, so that a table closes a paragraph as on the publisher's own page, and past the head, so that a
 * leading `<noscript>` cannot spill its pictures into the body.
 */
export const PREFIX = '<!doctype html><body>';

/*
 * Taken from the prototypes when this module loads. `node.childNodes` would not do: in `<form><input name="childNodes"></form>` it is the
 * input (DOM clobbering), and a host page may patch prototypes later.
 */
const taken = <T>(type: 'Node' | 'Element' | 'CharacterData' | 'DOMParser', name: string) => {
  const prototype = (globalThis as Partial<Record<typeof type, { prototype: object }>>)[type]?.prototype;
  const found = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  const call = (found?.get ?? found?.value ?? (() => undefined)) as (...values: unknown[]) => T;
  return Function.prototype.call.bind(call) as (node: object, ...values: unknown[]) => T;
};

const nodeType = taken<number>('Node', 'nodeType');
const firstChild = taken<TreeNode | null>('Node', 'firstChild');
const nextSibling = taken<TreeNode | null>('Node', 'nextSibling');
const localName = taken<string>('Element', 'localName');
const getAttribute = taken<string | null>('Element', 'getAttribute');
const data = taken<string>('CharacterData', 'data');
const parseFromString = taken<TreeNode>('DOMParser', 'parseFromString');

const inert = (root: TreeNode): Tree => ({
  root,
  name(node) {
    const type = nodeType(node);
    return type === 1 ? localName(node) : type === 3 ? '#text' : '';
  },
  *kids(node) {
    for (let kid = firstChild(node); kid; kid = nextSibling(kid)) yield kid;
  },
  text: (node) => data(node),
  attr: (node, name) => (nodeType(node) === 1 && getAttribute(node, name)) || '',
});

/** The part of the Trusted Types API that is used here. */
interface Policies {
  createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): unknown };
}

let trusted: ((html: string) => unknown) | null | undefined;

/*
 * One policy for the page's life, made at the first body; its strings go into an inert document and nowhere else. `null` once refused (the
 * host's `trusted-types` list lacks `broadsheet`): asking again would only fill the host's violation reports.
 */
const policy = (): typeof trusted => {
  if (trusted !== undefined) return trusted;
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  try {
    const made = trustedTypes?.createPolicy('broadsheet', { createHTML: (html) => html });
    return (trusted = made ? (html) => made.createHTML(html) : (html) => html);
  } catch {
    return (trusted = null);
  }
};

/** Parses in an inert document. `undefined` in Node, and where the host's Trusted Types policy forbids it: never an error. */
export const parse: Parse = (html) => {
  if (typeof DOMParser === 'undefined') return;
  const trust = policy();
  try {
    return trust ? inert(parseFromString(new DOMParser(), trust(PREFIX + html), 'text/html')) : undefined;
  } catch {
    // Enforced by a policy that came after ours was made, or by a default policy that throws.
    return;
  }
};
