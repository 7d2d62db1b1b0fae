/**
 * Takes over nodes that a server has written (`markup.ts`): the walk goes through a template's plan and the page side by side, and writes
 * nothing. What does not fit is an error, and the caller draws afresh.
 */
import {
  AttributePart,
  BLANK,
  ChildPart,
  Drawing,
  type Draws,
  joined,
  planOf,
  roots,
  TemplateResult,
  textOf,
} from './template.js';

/** @throws where the nodes are not those of the value; nothing has then been taken over */
export function hydrate(value: unknown, container: Node, host: unknown): void {
  roots.set(container, taken(value, container.firstChild, host));
}

function fits(fitting: boolean, node: Node | null): asserts node is ChildNode {
  if (!fitting || !node) throw new Error(`Prerendered markup does not fit at ${node?.nodeName ?? 'its end'}.`);
}

/** A part from its comment to the one that ends it. */
function taken(value: unknown, start: ChildNode | null, host: unknown): ChildPart & { end: Node } {
  if (typeof value === 'function') return taken((value as Draws).values(), start, host);
  fits(start instanceof Comment, start);
  let next = start.nextSibling;
  let drawn: ChildPart['drawn'];
  if (value instanceof TemplateResult) [drawn, next] = drawing(value, next, host);
  else if (Array.isArray(value))
    drawn = value.map((one) => {
      const part = taken(one, next, host);
      next = part.end.nextSibling;
      return part;
    });
  else {
    drawn = textOf(value);
    if (drawn) {
      // What is still to be told may be told there.
      fits(drawn.includes(BLANK) ? next instanceof Text : (next as Text | null)?.data === drawn, next);
      next = next.nextSibling;
    }
  }
  fits(next instanceof Comment, next);
  const part = new ChildPart(start, next, host);
  part.drawn = drawn;
  return part as ChildPart & { end: Node };
}

/** A literal's nodes from the first on, and what follows them. */
function drawing(result: TemplateResult, first: ChildNode | null, host: unknown): [Drawing, ChildNode | null] {
  const plan = planOf(result);
  const drawn = new Drawing(plan);
  const { values } = result;
  let [at, hole, used] = [0, 0, 0];
  const walk = (model: Node, node: ChildNode | null): ChildNode | null => {
    for (const own of model.childNodes) {
      fits(own.nodeName === node?.nodeName, node);
      if (own instanceof Comment && plan.holes[hole]?.at === at) {
        const part = taken(values[used++], node, host);
        drawn.parts.push(part);
        hole++;
        node = part.end as ChildNode;
      } else if (own instanceof Text) fits((node as Text).data === own.data, node);
      if (!(own instanceof Text)) at++;
      if (own instanceof Element) {
        for (let one; (one = plan.holes[hole])?.attribute && one.at === at - 1; hole++) {
          const { attribute } = one;
          const { kind, pieces } = attribute;
          const part = new AttributePart(node as Element, attribute, host);
          const given = values.slice(used, (used += pieces.length - 1));
          if (/[@.]/.test(kind)) part.set(given);
          else part.old = joined(pieces, given);
          drawn.parts.push(part);
        }
        fits(!walk(own, node.firstChild), node);
      }
      node = node.nextSibling;
    }
    return node;
  };
  return [drawn, walk(plan.content, first)];
}
