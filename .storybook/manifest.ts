/** What the elements have, for the controls and the tables: `dist/custom-elements.json`, and before it is built, their properties. */
import * as elements from '../src/elements/index.js';
import type { NewsAttributes } from '../src/elements/attributes.js';

interface Member {
  name: string;
  kind?: string;
  privacy?: string;
  attribute?: string;
  description?: string;
  type?: { text: string };
}

export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Member[];
  members?: Member[];
  events?: Member[];
  slots?: Member[];
  cssParts?: Member[];
  cssProperties?: Member[];
}

export interface Manifest {
  schemaVersion: string;
  modules: { path?: string; declarations?: Declaration[] }[];
}

type ElementClass = typeof NewsAttributes & { tag: string };

function plain(): Manifest {
  const classes = Object.values(elements).filter((one) => 'tag' in one) as unknown as ElementClass[];
  const declarations = classes.map((one): Declaration => {
    const attributes = Object.entries(one.properties).filter(([, { attribute }]) => attribute !== false);
    return {
      name: one.name,
      tagName: one.tag,
      attributes: attributes.map(([name, { attribute }]) => ({ name: attribute || name })),
    };
  });
  return { schemaVersion: '1.0.0', modules: [{ declarations }] };
}

const [built] = Object.values(
  import.meta.glob<Manifest>('../dist/custom-elements.json', { eager: true, import: 'default' }),
);

export const manifest: Manifest = built ?? plain();

export const declarationOf = (tag: string): Declaration | undefined =>
  manifest.modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag);
