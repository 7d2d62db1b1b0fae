/** Dates and durations as feeds write them. */
import { date, size } from '../../read.js';
import { child, type Element } from './tree.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';

/** Hours from UTC. RFC 822 (section 5.1) has those of America; the others are what European feeds write. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  bst: 1,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
};

/** A weekday, which is often wrong, is not read; seconds, the time and the zone may be missing; the month may be written in full. */
const RFC_822 =
  /^(?:[^\W\d]+\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2}|\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(.*))?$/i;

/**
 * RFC 3339, RFC 822 and RFC 2822 to milliseconds. No zone, or one that is not known, is UTC (RFC 2822, section 4.3). Years of two digits
 * are those from 1950 to 2049. Absent for anything else and for days and times that do not exist.
 */
export function feedDate(value: string | undefined): number | undefined {
  // No date is longer, and the pattern takes time by the square of the length.
  const written = value?.trim().slice(0, 100) ?? '';
  const [found, day, month = '', year = '', hours = '0', minutes = '0', seconds = '0', zone = ''] =
    RFC_822.exec(written) ?? [];
  if (!found) return /^\d{4}-/.test(written) ? date(written) : undefined;
  const short = Number(year);
  const at = [
    year.length > 2 ? short : short + (short < 50 ? 2000 : 1900),
    MONTHS.split(' ').indexOf(month.toLowerCase()),
    Number(day),
  ] as const;
  const midnight = Date.UTC(...at);
  // "31 Feb" would be a day of March.
  if (at[1] < 0 || new Date(midnight).getUTCDate() !== at[2]) return;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return;
  return midnight + ((Number(hours) * 60 + Number(minutes) - offset(zone)) * 60 + Number(seconds)) * 1000;
}

const PUBLISHED = 'pubdate published atom:published dc:date dcterms:issued issued dcterms:created created';
const UPDATED = 'updated atom:updated dcterms:modified modified';

/** When an item was published, and changed. Many Atom feeds say nothing but `updated`, and mean the day of publishing. */
export function datesOf(item: Element): { published?: number | undefined; updated?: number | undefined } {
  const first = (names: string): number | undefined =>
    names
      .split(' ')
      .map((name) => feedDate(child(item, name)?.text))
      .find((at) => at !== undefined);
  const [published, updated] = [first(PUBLISHED), first(UPDATED)];
  return published === undefined ? { published: updated } : { published, updated };
}

/** Minutes east of UTC. */
function offset(zone: string): number {
  const [, sign, hours = '', minutes = '0'] = /^(?:gmt|utc?)?([+-])(\d{1,2}):?(\d\d)?\b/i.exec(zone) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return (ZONES[/^[a-z]*/i.exec(zone)![0].toLowerCase()] ?? 0) * 60;
}

/** `HH:MM:SS`, `MM:SS` or seconds to seconds (https://help.apple.com/itc/podcasts_connect/#/itcb54353390). */
export function duration(value: string | undefined): number | undefined {
  if (!value || !/^\s*\d+(?::\d{1,2}){0,2}(?:\.\d+)?\s*$/.test(value)) return;
  let seconds = 0;
  for (const part of value.split(':')) seconds = seconds * 60 + Number(part);
  return size(seconds);
}
