/** Contrast by WCAG 2.2, and what it is enough for. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

export type Rgb = readonly [red: number, green: number, blue: number];

function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What each colour stands on, and the least that AA asks: 1.4.3 for words, 1.4.11 for edges and marks. None: it is decoration. */
const RULES: Readonly<Record<string, readonly [ground: string, least: number]>> = {
  ...Object.fromEntries(
    ['ink', 'quiet', 'accent-text', 'link', 'visited', 'bad'].map((name) => [name, ['paper', 4.5]]),
  ),
  ...Object.fromEntries(['edge', 'accent', 'focus', 'button'].map((name) => [name, ['paper', 3]])),
  paper: ['ink', 4.5],
  'button-text': ['button', 4.5],
};

export interface Verdict {
  ratio: number;
  least: number;
  ground: string;
  /** By the ratio itself, never by its rounded figure. */
  passes: boolean;
}

export function judge(name: string, colours: Readonly<Record<string, Rgb>>): Verdict | undefined {
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  const ink = colours[name];
  const ground = rule && colours[rule[0]];
  if (!rule || !ink || !ground) return undefined;
  const ratio = contrast(ink, ground);
  return { ratio, least: rule[1], ground: rule[0], passes: ratio >= rule[1] };
}

/** Rounded down, so that 4.49 is not told as 4.5. */
export const told = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);
