/** How long a recording is and how far it has come, as a clock and in words. Seconds; Intl writes the digits and the words. */
import { canonical } from './tag.js';

const parts = (seconds: number): readonly [hours: number, minutes: number, seconds: number] => {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
};

/** "2:05", "1:02:05" */
export function clockLength(seconds: number, language: string): string {
  const [hours, ...rest] = parts(seconds);
  const tag = canonical(language);
  const shown = hours ? [hours, ...rest] : rest;
  return shown
    .map((n, index) => n.toLocaleString(tag, { minimumIntegerDigits: index ? 2 : 1, useGrouping: false }))
    .join(':');
}

/** "2 minutes 5 seconds", "1 hour 2 minutes": parts of nothing are left out, and seconds beside hours. */
export function spokenLength(seconds: number, language: string): string {
  const tag = canonical(language);
  const [h, m, s] = parts(seconds);
  const words = (
    [
      [h, 'hour'],
      [m, 'minute'],
      [h ? 0 : s, 'second'],
    ] as const
  )
    .filter(([n, unit]) => n || (unit === 'second' && !h && !m))
    .map(([n, unit]) => n.toLocaleString(tag, { style: 'unit', unit, unitDisplay: 'long' }));
  return words.length < 2 ? words.join('') : new Intl.ListFormat(tag, { type: 'unit', style: 'narrow' }).format(words);
}
