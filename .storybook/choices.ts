import type { ArgTypesEnhancer } from 'storybook/internal/types';
import type { NewsAttributes } from '../src/elements/attributes.js';
import { declarationOf } from './manifest.js';

/**
 * Controls for what is written in HTML: a menu where the element has a closed list of values, a box where an attribute is there or
 * not, else a field. What is no attribute stands in the table alone.
 */
export const choices: ArgTypesEnhancer = ({ argTypes, component }) => {
  const tag = String(component);
  const known = customElements.get(tag) as typeof NewsAttributes | undefined;
  const attributes = new Map(declarationOf(tag)?.attributes?.map((one) => [one.name, one]));
  const entries = Object.entries(argTypes).map(([name, type]) => {
    if (!known || !attributes.has(name)) return [name, { ...type, control: false as const }];
    const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const { read } = known.properties[property] ?? {};
    const options = known.values[property];
    if (options) return [name, { ...type, options: [...options], control: { type: 'select' } }];
    const flag = typeof read === 'function' && read(null) === false;
    return [name, { ...type, control: { type: flag ? 'boolean' : read ? 'number' : 'text' } }];
  });
  return Object.fromEntries(entries) as typeof argTypes;
};
