import { canonical } from './tag.js';

/*
 * Dates, numbers and lists by Intl, whose objects are made at their first use and kept. Times are milliseconds since
 * 1970 UTC; an invalid one gives ''. `zone` is an IANA name; absent or unknown it is the reader's own. Nothing here throws.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How far a publisher's clock may run ahead of the reader's. */
const SKEW = 10 * MINUTE;

const kept = new Map<string, unknown>();

/** `NoInfer`: the constructor says which options there are. */
function intl<O, T>(Maker: new (languages: string[], options: O) => T, language: string, options: NoInfer<O>): T {
  const tag = canonical(language);
  const key = Maker.name + tag + JSON.stringify(options);
  let made = kept.get(key) as T | undefined;
  if (!made) {
    // Plain English dates are British here; a language that Intl lacks is English too, never the reader's system.
    const languages = [tag === 'en' ? 'en-GB' : tag, 'en-GB'];
    try {
      made = new Maker(languages, options);
    } catch {
      // The tag is sound by now, so it is the zone that is unknown.
      made = new Maker(languages, { ...options, timeZone: undefined });
    }
    if (kept.size > 60) kept.clear();
    kept.set(key, made);
  }
  return made;
}

function at(time: number, language: string, zone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  // The last time that a Date can hold. https://tc39.es/ecma262/#sec-time-values-and-time-range
  if (!(Math.abs(time) <= 8.64e15)) return '';
  return intl(Intl.DateTimeFormat, language, { ...options, timeZone: zone }).format(time);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "12 March 2026". English on the reader's own calendar is told without Intl, whose first date takes a slow phone a tenth of a second. */
export function date(time: number, language: string, zone?: string): string {
  const own = new Date(time);
  // From 1653 to 2286: Intl counts by Julius Caesar before 1582, and news is not older.
  if (zone || !/^en(-GB|-US)?$/.test(language) || !(Math.abs(time) < 1e13))
    return at(time, language, zone, { dateStyle: 'long' });
  const [day, month, year] = [own.getDate(), MONTHS[own.getMonth()], own.getFullYear()];
  return language === 'en-US' ? `${month} ${day}, ${year}` : `${day} ${month} ${year}`;
}

/** "Thursday 12 March 2026" */
export function fullDate(time: number, language: string, zone?: string): string {
  return at(time, language, zone, { dateStyle: 'full' });
}

/** "12 March 2026, 06:40" */
export function dateTime(time: number, language: string, zone?: string): string {
  // English says "at", which newspapers leave out.
  return at(time, language, zone, { dateStyle: 'long', timeStyle: 'short' }).replace(' at ', ', ');
}

/** "10:42", or "10:42 AM" where the language counts twelve hours. */
export function clock(time: number, language: string, zone?: string): string {
  return at(time, language, zone, { timeStyle: 'short' });
}

/** Days since 1970 on the calendar of the zone: days of 23 and 25 hours count as one. */
const calendarDay = (time: number, zone?: string): number =>
  zone
    ? Date.parse(at(time, 'sv', zone, {})) / DAY
    : Math.floor((time - new Date(time).getTimezoneOffset() * MINUTE) / DAY);

/**
 * "Now" below a minute, then "4 minutes ago", "3 hours ago" below a day, "Yesterday" by the calendar of the zone, and
 * the date from then on. Up to ten minutes ahead is now; more is a date.
 * @param inSentence "yesterday" for use after other words, as in "Updated yesterday".
 */
export function relativeTime(then: number, now: number, language: string, zone?: string, inSentence = false): string {
  const age = now - then;
  const ago = (n: number, unit: Intl.RelativeTimeFormatUnit): string =>
    /^en(-|$)/.test(language)
      ? ({ second: 'now', day: 'yesterday' }[unit as string] ?? `${n} ${unit}${n > 1 ? 's' : ''} ago`)
      : intl(Intl.RelativeTimeFormat, language, { numeric: 'auto' }).format(-n, unit);
  const word = (text: string): string =>
    inSentence ? text : text.charAt(0).toLocaleUpperCase(canonical(language)) + text.slice(1);

  if (!(age >= -SKEW && age < 3 * DAY)) return date(then, language, zone);
  if (age < MINUTE) return word(ago(0, 'second'));
  if (age < HOUR) return ago(Math.floor(age / MINUTE), 'minute');
  const days = age < DAY ? 0 : calendarDay(now, zone) - calendarDay(then, zone);
  // A day of 25 hours can be a day old and still today.
  if (days < 1) return ago(Math.floor(age / HOUR), 'hour');
  return days < 2 ? word(ago(1, 'day')) : date(then, language, zone);
}

/**
 * Makes what relative times take of Intl, one object a turn: their first use together is a long task on a slow phone.
 * @param turn resolves when the page has time for the next
 */
export async function prepareTimes(
  language: string,
  zone: string | undefined,
  turn: () => Promise<void>,
): Promise<void> {
  const key = `times ${language} ${zone}`;
  if (kept.has(key)) return;
  for (const make of [
    () => date(0, language, zone),
    () => relativeTime(0, 0, language, zone),
    () => calendarDay(0, zone),
  ]) {
    await turn();
    make();
  }
  kept.set(key, true);
}

/** "09:42" within a day, then "Thu" within six, then "12 Mar": for a narrow column of times. */
export function shortTime(then: number, now: number, language: string, zone?: string): string {
  const age = now - then;
  if (age >= -SKEW && age < DAY)
    return at(then, language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (age >= DAY && age < 6 * DAY) return at(then, language, zone, { weekday: 'short' });
  return at(then, language, zone, { day: 'numeric', month: 'short' });
}

/** "1,234" */
export function number(n: number, language: string): string {
  if (Number.isNaN(n)) return '';
  // Small counts stand in the first frame of a list, which is kept free of Intl.
  if (Number.isInteger(n) && n >= 0 && n < 1000 && /^(de|en|es|fr)(-[A-Z]{2})?$/.test(language)) return `${n}`;
  return intl(Intl.NumberFormat, language, {}).format(n);
}

/** "34 minutes": a length in seconds as whole minutes, at least one, in words for reading out. */
export function duration(seconds: number, language: string): string {
  if (!(seconds >= 0 && seconds < Infinity)) return '';
  return intl(Intl.NumberFormat, language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.round(seconds / 60)),
  );
}

/** "A, B and C" */
export function list(names: readonly string[], language: string): string {
  return names.length < 2 ? (names[0] ?? '') : intl(Intl.ListFormat, language, {}).format(names);
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form that `n` takes in the language, with `#` replaced by the number. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function plural(n: number, language: string, forms: PluralForms): string {
  const form = forms[intl(Intl.PluralRules, language, {}).select(n)] ?? forms.other;
  return form.replace('#', number(n, language));
}
