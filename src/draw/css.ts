/** Styles as text that becomes one sheet, shared by every shadow root that has them. */

export class Sheet {
  #made?: CSSStyleSheet;
  constructor(readonly cssText: string) {}

  /** Made when it is first asked for: on a server nobody does. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#made) (this.#made = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#made;
  }
}

/** Sheets, in lists within lists as classes add to what their base has. */
export type Sheets = Sheet | readonly Sheets[];

export const css = (strings: TemplateStringsArray): Sheet => new Sheet(strings[0]!);

/** All of them in their order, each once. */
export const flat = (sheets: Sheets): readonly Sheet[] =>
  sheets instanceof Sheet ? [sheets] : [...new Set(sheets.flatMap(flat))];

/** Adds one to what a root has, once. */
export function add({ adoptedStyleSheets }: ShadowRoot | Document, { styleSheet }: Sheet): void {
  if (!adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}

/** In place of all it has. */
export const adopt = (root: ShadowRoot | Document, sheets: Sheets): void =>
  void (root.adoptedStyleSheets = flat(sheets).map(({ styleSheet }) => styleSheet));
