/**
 * Templates: literals that are read once, cloned for each use, and written to only where a value has changed. No text is ever parsed
 * as markup by the browser: the literals are ours, values become text nodes, attributes, properties and listeners.
 * docs/decisions/templates.md says why it is our own.
 */

/** The same literal and its values. A class, so that nothing in an answer can pass for one. */
export class TemplateResult {
  constructor(
    readonly strings: TemplateStringsArray,
    readonly values: readonly unknown[],
  ) {}
}

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  new TemplateResult(strings, values);
/** The same: what stands in an `<svg>` is known by that. */
export const svg = html;

/** Draws nothing; removes an attribute. */
export const nothing = Symbol('nothing');

/** As text: nothing where there is none. */
export const textOf = (value: unknown): string =>
  value === nothing ? '' : String((value as string | null | undefined) ?? '');

/** A zero-width space: words that are still to come. */
export const BLANK = '\u200b';

/** Stands for a value while a literal is read. */
export const HOLE = '\0';
// Our literals are as these expect them: test/node/literals.test.ts reads every one.
export const TOKEN = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>|[^<]+/gi;
export const ATTRIBUTE = /([^\s=/]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g;
export const VOID = /^(?:br|hr|img|input)$/;
const SVG = 'http://www.w3.org/2000/svg';

/** Where values go: at a node, counted in the document's order, as its attribute or between a comment and what follows it. */
interface Hole {
  readonly at: number;
  readonly attribute?: Attribute;
}

/** An attribute, `?boolean`, `.property` or `@event`. */
interface Attribute {
  readonly name: string;
  /** The sign before its name. */
  readonly kind: string;
  /** What stands around its values. */
  readonly pieces: readonly string[];
}

export interface Plan {
  readonly content: DocumentFragment;
  readonly holes: readonly Hole[];
}

const plans = new WeakMap<TemplateStringsArray, Plan>();

/** What a literal says, read once. */
export function planOf({ strings }: TemplateResult): Plan {
  const known = plans.get(strings);
  if (known) return known;
  const content = document.createDocumentFragment();
  const holes: Hole[] = [];
  let node: Node = content;
  let at = 0;
  for (const [text, close, tag, attributes = ''] of strings.join(HOLE).matchAll(TOKEN)) {
    if (close) node = node.parentNode!;
    else if (tag) {
      const space = tag === 'svg' ? SVG : (node as Partial<Element>).namespaceURI;
      const element = space ? document.createElementNS(space, tag) : document.createElement(tag);
      for (const [, name = '', quoted, bare] of attributes.matchAll(ATTRIBUTE)) {
        const value = quoted ?? bare ?? '';
        if (value.includes(HOLE)) holes.push({ at, attribute: attributeOf(name, value) });
        else element.setAttribute(name, value);
      }
      node.appendChild(element);
      at++;
      if (!VOID.test(tag) && !attributes.endsWith('/')) node = element;
    } else
      text.split(HOLE).forEach((words, n) => {
        if (n) {
          node.appendChild(comment());
          holes.push({ at: at++ });
        }
        if (words) node.appendChild(document.createTextNode(words));
      });
  }
  // What stands at the very end has something after it.
  if (!strings.at(-1)) content.appendChild(comment());
  const plan = { content, holes };
  plans.set(strings, plan);
  return plan;
}

function attributeOf(name: string, value: string): Attribute {
  const kind = /^[?.@]/.exec(name)?.[0] ?? '';
  return { name: name.slice(kind.length), kind, pieces: value.split(HOLE) };
}

const comment = (): Comment => document.createComment('');

/** An attribute's values put together; one that stands alone is itself. */
export function joined(pieces: readonly string[], values: readonly unknown[]): unknown {
  const [first = '', ...rest] = pieces;
  if (values.length < 2 && !first && !rest[0]) return values[0];
  return values.includes(nothing) ? nothing : first + rest.map((piece, n) => textOf(values[n]) + piece).join('');
}

/** An attribute of one element. */
export class AttributePart {
  /** @internal What is there. */ old: unknown = nothing;

  constructor(
    private readonly element: Element,
    readonly attribute: Attribute,
    private readonly host: unknown,
  ) {}

  set(values: readonly unknown[]): void {
    const { element, old } = this;
    const { name, kind, pieces } = this.attribute;
    const value = joined(pieces, values);
    if (value === old) return;
    this.old = value;
    const none = value === nothing;
    switch (kind) {
      case '?':
        return void element.toggleAttribute(name, !none && !!value);
      case '.':
        (element as unknown as Record<string, unknown>)[name] = none ? undefined : value;
        return;
      case '@':
        // One listener, whatever function it calls.
        if (none) element.removeEventListener(name, this);
        else if (old === nothing) element.addEventListener(name, this);
        return;
      default:
        if (none) element.removeAttribute(name);
        else element.setAttribute(name, textOf(value));
    }
  }

  handleEvent(event: Event): void {
    (this.old as (event: Event) => void).call(this.host, event);
  }
}

/** One use of a literal. */
export class Drawing {
  readonly parts: (AttributePart | ChildPart)[] = [];
  constructor(readonly plan: Plan) {}

  /** Fresh nodes. */
  build(host: unknown): DocumentFragment {
    const { content, holes } = this.plan;
    const fragment = document.importNode(content, true);
    const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
    let passed = -1;
    for (const { at, attribute } of holes) {
      for (; passed < at; passed++) walker.nextNode();
      const node = walker.currentNode;
      this.parts.push(
        attribute
          ? new AttributePart(node as Element, attribute, host)
          : new ChildPart(node as ChildNode, node.nextSibling, host),
      );
    }
    return fragment;
  }

  update(values: readonly unknown[]): void {
    let next = 0;
    for (const part of this.parts)
      if (part instanceof ChildPart) part.set(values[next++]);
      else part.set(values.slice(next, (next += part.attribute.pieces.length - 1)));
  }
}

/** A function in a value's place draws into it by itself: `ui/keyed.ts`. */
export type Draws = ((part: ChildPart) => void) & {
  /** The same where there is nothing yet: for a server, and for what takes over its markup. */
  readonly values: () => readonly unknown[];
};

/** What stands between two nodes: text, a template, or a list of parts. */
export class ChildPart {
  /** @internal */ drawn: string | Drawing | ChildPart[] = '';

  constructor(
    readonly start: ChildNode,
    readonly end: Node | null,
    private readonly host: unknown,
  ) {}

  set(value: unknown): void {
    const { drawn, start, host } = this;
    if (typeof value === 'function') (value as Draws)(this);
    else if (value instanceof TemplateResult) {
      const plan = planOf(value);
      if (drawn instanceof Drawing && drawn.plan === plan) return drawn.update(value.values);
      const drawing = new Drawing(plan);
      const nodes = drawing.build(host);
      drawing.update(value.values);
      this.#clear();
      this.#put(nodes);
      this.drawn = drawing;
    } else if (Array.isArray(value)) {
      const parts = this.parts;
      value.forEach((one, n) => (parts[n] ??= this.insert()).set(one));
      for (const part of parts.splice(value.length)) part.remove();
    } else {
      const text = textOf(value);
      if (text === drawn) return;
      const before = start.nextSibling;
      if (drawn && text && typeof drawn === 'string' && before instanceof Text) {
        if (before.data !== text) before.data = text;
      } else {
        this.#clear();
        if (text) this.#put(document.createTextNode(text));
      }
      this.drawn = text;
    }
  }

  /** Its list of parts; what else stood there goes. */
  get parts(): ChildPart[] {
    if (Array.isArray(this.drawn)) return this.drawn;
    this.#clear();
    return (this.drawn = []);
  }

  /** Puts a part of its list before another, or at the end; a new one unless there is one. */
  insert(before?: ChildPart, part?: ChildPart): ChildPart {
    const place = before ? before.start : this.end;
    if (part) {
      this.#put(part.#nodes(), place);
      return part;
    }
    return new ChildPart(this.#put(comment(), place), this.#put(comment(), place), this.host);
  }

  /** A part of a list goes, with the nodes that bound it. */
  remove(): void {
    this.#nodes();
  }

  #put<T extends Node>(node: T, place = this.end): T {
    return this.start.parentNode!.insertBefore(node, place);
  }

  /** Out of the page, from the first to the last. */
  #nodes(): DocumentFragment {
    const nodes = document.createDocumentFragment();
    for (let node: Node | null = this.start, next; node; node = next) {
      next = node === this.end ? null : node.nextSibling;
      nodes.appendChild(node);
    }
    return nodes;
  }

  #clear(): void {
    for (let node; (node = this.start.nextSibling) && node !== this.end;) node.remove();
  }
}

/** The part that fills each container. */
export const roots = new WeakMap<Node, ChildPart>();

/** Draws into a container, after what is there. @param host `this` of listeners */
export function render(value: unknown, container: Node, host?: unknown): void {
  let root = roots.get(container);
  if (!root) roots.set(container, (root = new ChildPart(container.appendChild(comment()), null, host)));
  root.set(value);
}
