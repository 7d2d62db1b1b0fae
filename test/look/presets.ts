/** The presets' own style sheets, in the page while a suite runs. */
export const PRESETS = ['broadsheet', 'tabloid', 'wire', 'magazine', 'minimal'] as const;

export function withPresets(): void {
  const sheets: CSSStyleSheet[] = [];
  before(async () => {
    for (const name of PRESETS) {
      const answer = await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url));
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      sheets.push(await new CSSStyleSheet().replace(await answer.text()));
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  });
}
