// What the Design Tokens Format Module (2025.10) asks of a file, as far as ours goes.

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const types: Record<string, (value: unknown) => boolean> = {
  color: (value) =>
    isObject(value) &&
    value.colorSpace === 'srgb' &&
    Array.isArray(value.components) &&
    value.components.length === 3 &&
    value.components.every((one) => isNumber(one) && Number(one) >= 0 && Number(one) <= 1) &&
    (value.alpha === undefined || (isNumber(value.alpha) && Number(value.alpha) >= 0 && Number(value.alpha) <= 1)) &&
    (value.hex === undefined || (typeof value.hex === 'string' && /^#[\da-f]{6}$/.test(value.hex))),
  dimension: (value) => isObject(value) && isNumber(value.value) && /^(px|rem)$/.test(String(value.unit)),
  fontFamily: (value) => typeof value === 'string' && value !== '',
  fontWeight: (value) => isNumber(value) && Number(value) >= 1 && Number(value) <= 1000,
  number: isNumber,
};

/** What is wrong with the tokens of a file of groups. */
export function tokenProblems(file: object): string[] {
  const problems: string[] = [];
  const found = new Map<string, Json>();
  const visit = (group: Json, path: string): void => {
    for (const [name, one] of Object.entries(group)) {
      if (name.startsWith('$')) continue;
      const at = path ? `${path}.${name}` : name;
      if (/[{}.]/.test(name)) problems.push(`${at}: no name of a token`);
      else if (!isObject(one)) problems.push(`${at}: neither a group nor a token`);
      else if ('$value' in one) found.set(at, one);
      else visit(one, at);
    }
  };
  visit(file as Json, '');
  for (const [path, token] of found) {
    const type = String(token.$type);
    const alias = typeof token.$value === 'string' && /^\{(.+)\}$/.exec(token.$value)?.[1];
    if (!(type in types)) problems.push(`${path}: the format has no type ${type}`);
    else if (alias ? found.get(alias)?.$type !== type : !types[type]!(token.$value))
      problems.push(`${path}: no ${type}: ${JSON.stringify(token.$value)}`);
  }
  return problems;
}
