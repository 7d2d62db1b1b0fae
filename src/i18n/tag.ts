/**
 * A language tag as Intl spells it; `en` for an empty or malformed one. Never throws.
 * The usual shapes (`de`, `de-AT`) are taken as they are: the first use of Intl costs a slow phone a long task.
 * https://www.rfc-editor.org/info/bcp47
 */
export function canonical(tag: string): string {
  if (/^[a-z]{2}(-[A-Z]{2})?$/.test(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
