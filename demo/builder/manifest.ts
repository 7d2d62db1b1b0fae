/** What can be set of an element, read from the manifest: which control, in which group. */

/** As `custom-elements.json` has it. */
export interface Attribute {
  name: string;
  description: string;
  type?: { text: string };
  default?: string;
  inheritedFrom?: object;
}

export interface Declared {
  tag: string;
  description: string;
  attributes: Attribute[];
}

export interface Token {
  /** Without `--news-`. */
  name: string;
  description: string;
  /** CSS. */
  initial: string;
}

/** `builder/data.json`, made by `scripts/builder.mjs` from the build. */
export interface Data {
  version: string;
  /** Where the folder of our files stands, relative to the page, with `/` at its end. */
  base: string;
  /** An endpoint to try, relative to the page. */
  sample?: string;
  elements: Declared[];
  /** What all elements have. */
  common: Attribute[];
  colours: Token[];
  presets: { name: string; about: string }[];
  /** Hashes by path in that folder. */
  pins: Record<string, string>;
}

export interface Option {
  name: string;
  /** As a property, for React. */
  prop: string;
  kind: 'choice' | 'flag' | 'number' | 'text' | 'words' | 'json';
  /** Of `choice` and `words`. */
  choices: readonly string[];
  /** What holds where nothing is written; absent: the description says. */
  initial?: string;
  description: string;
  group: string;
  /** An empty value is written on purpose: `heading=""` is none. */
  mayBeNone: boolean;
}

/** In the order in which they are asked for. What no group names is in the last. */
const GROUPS: readonly (readonly [group: string, names: string])[] = [
  ['Sign-up', 'action provider list consent opt-in'],
  ['What is shown', 'heading name tagline home date layout limit show more filters collapse interval body speech'],
  ['Which articles', 'article section tag rank'],
  ['How it looks', 'theme density clamp text-size'],
  ['Links', 'open utm'],
  ['Time', 'refresh time-zone'],
];
const REST = 'Rarely needed';
/** Every element has them; those that show several articles, or some of an article, describe their own. */
const WHERE_SHOWN = ['limit', 'show'];
export const groups: readonly string[] = [...GROUPS.map(([name]) => name), REST];

const spans = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner);
const listed = (text: string): string[] | undefined =>
  spans(text)
    .map((span) => span.split(' '))
    .find((words) => words.length > 2 && words.every((word) => /^[a-z-]+$/.test(word)));
const unquoted = (text?: string): string | undefined => text?.replace(/^'(.*)'$/, '$1');

/** The words that an attribute takes several of: its own, else those of all elements. */
function wordsOf({ description }: Attribute, common?: Attribute): readonly string[] | undefined {
  if (!common || !/words of `/.test(common.description)) return undefined;
  const own = spans(description).filter((word) => /^[a-z-]+$/.test(word));
  return listed(description) ?? (own.length > 1 ? own : listed(common.description));
}

function kindOf(attribute: Attribute, common?: Attribute): Pick<Option, 'kind' | 'choices'> {
  const type = attribute.type?.text ?? 'string';
  const words = wordsOf(attribute, common);
  if (words) return { kind: 'words', choices: words };
  if (type.includes("'")) return { kind: 'choice', choices: type.split(' | ').map((one) => unquoted(one)!) };
  if (type === 'boolean') return { kind: 'flag', choices: [] };
  if (type === 'number') return { kind: 'number', choices: [] };
  const one = listed(attribute.description);
  if (one) return { kind: 'choice', choices: one };
  return { kind: attribute.description.startsWith('JSON') ? 'json' : 'text', choices: [] };
}

/** Everything that can be set, but for the endpoint, which is asked for apart. */
export function optionsOf({ attributes }: Declared, common: readonly Attribute[]): Option[] {
  return attributes
    .filter(({ name, type }) => name !== 'src' && !(name === 'layout' && type?.text === 'string'))
    .map((attribute) => {
      const { name, description } = attribute;
      const own = !attribute.inheritedFrom || !WHERE_SHOWN.includes(name);
      const group = (own && GROUPS.find(([, names]) => names.split(' ').includes(name))?.[0]) || REST;
      const initial = unquoted(attribute.default);
      return {
        name,
        prop: name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        ...kindOf(
          attribute,
          common.find((one) => one.name === name),
        ),
        ...(initial !== undefined && { initial }),
        description,
        group,
        mayBeNone: description.includes('`""`'),
      };
    })
    .sort((a, b) => rank(a) - rank(b));
}

const order = GROUPS.flatMap(([, names]) => names.split(' '));
const rank = ({ name, group }: Option): number => groups.indexOf(group) * 100 + order.indexOf(name);

/** What an element shows: what is chosen, else its default. */
export const shown = (options: readonly Option[], attributes: Readonly<Record<string, string>>): string[] =>
  (attributes.show ?? options.find(({ name }) => name === 'show')?.initial ?? '').split(' ').filter(Boolean);
