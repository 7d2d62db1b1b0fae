/**
 * What makes a component for React below 19 of an element: React 19 sets properties and hears events of tags by itself. The components,
 * with their types, are made from the manifest: `broadsheet/react`.
 */
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ForwardRefExoticComponent, RefAttributes } from 'react';
import { define } from './define/define.js';
import type { NewsElement } from './elements/news-element.js';

type Class = typeof NewsElement & CustomElementConstructor;
type Props = Readonly<Record<string, unknown>>;
type Handler = (event: Event) => void;
/** What is set as a property, and who listens, by their names on the element. */
interface Rest {
  properties: Record<string, unknown>;
  handlers: Record<string, Handler>;
}

/** A server has no layout, and React says so for each component. */
const useCommitted = globalThis.document ? useLayoutEffect : useEffect;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** By the name that a component has for it: the attribute, or false where there is a property alone. */
function attributesOf(Class: Class): ReadonlyMap<string, string | false> {
  const found = new Map<string, string | false>([['loading', 'loading']]);
  for (const [name, { attribute = name.toLowerCase() }] of Object.entries(Class.properties))
    found.set(attribute ? camel(attribute) : name, attribute);
  return found;
}

/** What an attribute can say is one, so that a server writes it too; objects and functions are properties, and handlers listeners. */
function sort(
  props: Props,
  known: ReadonlyMap<string, string | false>,
): Rest & { attributes: Record<string, unknown> } {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const handlers: Record<string, Handler> = {};
  for (const [name, value] of Object.entries(props)) {
    const attribute = known.get(name);
    if (/^onNews[A-Z]/.test(name)) {
      if (typeof value === 'function') handlers[kebab(name.slice(2)).slice(1)] = value as Handler;
    } else if (attribute === undefined) attributes[name === 'className' ? 'class' : name] = value;
    else if (attribute === false || typeof value === 'object' || typeof value === 'function') properties[name] = value;
    else attributes[attribute] = value === true ? '' : value === false ? undefined : value;
  }
  return { attributes, properties, handlers };
}

/** Sets what is new, and takes back what is given no more. */
function set(element: HTMLElement, properties: Props, before: Props): void {
  for (const name of Object.keys(before)) if (!(name in properties)) Object.assign(element, { [name]: undefined });
  for (const [name, value] of Object.entries(properties))
    if (!Object.is(value, before[name])) Object.assign(element, { [name]: value });
}

/**
 * A component that draws the element's tag, which it registers when it is first drawn in a browser. Properties are in camelCase,
 * handlers are `onNewsLoad` and so on; whatever else it is given goes to the tag; its ref is the element.
 */
export function wrap(Class: Class): ForwardRefExoticComponent<Props & RefAttributes<HTMLElement>> {
  let known: ReadonlyMap<string, string | false> | undefined;
  const Wrapped = forwardRef<HTMLElement, Props>((props, ref) => {
    define(Class.tag, Class);
    known ??= attributesOf(Class);
    const { attributes, properties, handlers } = sort(props, known);
    const own = useRef<HTMLElement>(null);
    const before = useRef<Props>({});
    const latest = useRef(handlers);
    useImperativeHandle(ref, () => own.current!, []);
    useCommitted(() => {
      set(own.current!, properties, before.current);
      before.current = properties;
      latest.current = handlers;
    });
    // A handler that is another with each drawing is no reason to listen anew.
    const names = Object.keys(handlers).sort().join();
    useCommitted(() => {
      const element = own.current!;
      const tell = (event: Event): void => latest.current[event.type]?.(event);
      const types = names ? names.split(',') : [];
      for (const type of types) element.addEventListener(type, tell);
      return () => types.forEach((type) => element.removeEventListener(type, tell));
    }, [names]);
    return createElement(Class.tag, { ...attributes, ref: own });
  });
  Wrapped.displayName = Class.name.replace(/Element$/, '');
  return Wrapped as ForwardRefExoticComponent<Props & RefAttributes<HTMLElement>>;
}
