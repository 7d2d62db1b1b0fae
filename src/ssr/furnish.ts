/** What elements use of a browser's, where there is none: attributes, and events that nobody hears. */
import { Base, isServer } from '../draw/place.js';

const written = new WeakMap<object, Map<string, string>>();

function attributesOf(element: object): Map<string, string> {
  const known = written.get(element) ?? new Map<string, string>();
  written.set(element, known);
  return known;
}

const methods = {
  getAttribute(this: object, name: string): string | null {
    return attributesOf(this).get(name) ?? null;
  },
  hasAttribute(this: object, name: string): boolean {
    return attributesOf(this).has(name);
  },
  setAttribute(this: object, name: string, value: string): void {
    attributesOf(this).set(name, value);
  },
  removeAttribute(this: object, name: string): void {
    attributesOf(this).delete(name);
  },
  addEventListener(): void {},
  removeEventListener(): void {},
  dispatchEvent: () => true,
};

/** The attributes of an element, in the order in which they were first written. */
export const writtenOn = attributesOf;

if (isServer)
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(Base.prototype, name, { value, configurable: true, writable: true });
