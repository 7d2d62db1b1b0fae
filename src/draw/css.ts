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

/** All of them in their order. */
export const flat = (sheets: Sheets): readonly Sheet[] => (sheets instanceof Sheet ? [sheets] : sheets.flatMap(flat));

/** Adds one to what a root has, once. Where sheets cannot be shared (Safari before 16.4, a page that a test imitates) it is written into the root. */
export function add(root: ShadowRoot | Document, sheet: Sheet): void {
  const { adoptedStyleSheets: shared } = root as Partial<ShadowRoot>;
  if (shared) {
    if (!shared.includes(sheet.styleSheet)) shared.push(sheet.styleSheet);
    return;
  }
  const style = document.createElement('style');
  style.textContent = sheet.cssText;
  for (const one of root.querySelectorAll('style')) if (one.isEqualNode(style)) return;
  ((root as Partial<Document>).head ?? root).appendChild(style);
}

export const adopt = (root: ShadowRoot, sheets: Sheets): void => flat(sheets).forEach((sheet) => add(root, sheet));
