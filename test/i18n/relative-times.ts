/** What a reader sees at `now` for a story of `then`. Both are written in UTC; Node and every browser must agree. */
export interface RelativeTime {
  readonly name: string;
  readonly then: string;
  readonly now: string;
  readonly zone?: string;
  readonly language?: string;
  readonly inSentence?: boolean;
  readonly shown: string;
}

const noon = '2026-03-12T12:00:00Z';

export const relativeTimes: readonly RelativeTime[] = [
  { name: 'this very moment', then: noon, now: noon, shown: 'Now' },
  { name: '59 seconds', then: '2026-03-12T11:59:01Z', now: noon, shown: 'Now' },
  { name: '59.999 seconds', then: '2026-03-12T11:59:00.001Z', now: noon, shown: 'Now' },
  { name: '59 seconds in a sentence', then: '2026-03-12T11:59:01Z', now: noon, inSentence: true, shown: 'now' },
  { name: '60 seconds', then: '2026-03-12T11:59:00Z', now: noon, shown: '1 minute ago' },
  { name: 'four minutes', then: '2026-03-12T11:55:30Z', now: noon, shown: '4 minutes ago' },
  { name: '59:59 minutes', then: '2026-03-12T11:00:01Z', now: noon, shown: '59 minutes ago' },
  { name: '60 minutes', then: '2026-03-12T11:00:00Z', now: noon, shown: '1 hour ago' },
  { name: '23:59:59 hours', then: '2026-03-11T12:00:01Z', now: noon, zone: 'UTC', shown: '23 hours ago' },
  { name: '24 hours', then: '2026-03-11T12:00:00Z', now: noon, zone: 'UTC', shown: 'Yesterday' },
  { name: 'the first minute of yesterday', then: '2026-03-11T00:00:00Z', now: noon, zone: 'UTC', shown: 'Yesterday' },
  {
    name: 'the last minute of the day before yesterday',
    then: '2026-03-10T23:59:00Z',
    now: noon,
    zone: 'UTC',
    shown: '10 March 2026',
  },
  {
    name: 'yesterday in a sentence',
    then: '2026-03-11T09:00:00Z',
    now: noon,
    zone: 'UTC',
    inSentence: true,
    shown: 'yesterday',
  },
  // 10 March, 20:00 UTC: already the 11th in Tokyo, where now is the 12th.
  { name: 'yesterday in Tokyo', then: '2026-03-10T20:00:00Z', now: noon, zone: 'Asia/Tokyo', shown: 'Yesterday' },
  {
    name: 'the same instants in London',
    then: '2026-03-10T20:00:00Z',
    now: noon,
    zone: 'Europe/London',
    shown: '10 March 2026',
  },
  {
    name: 'a date that is another day in its zone',
    then: '2026-03-01T20:00:00Z',
    now: noon,
    zone: 'Asia/Tokyo',
    shown: '2 March 2026',
  },
  // London, Sunday 29 March 2026, has 23 hours: Saturday 23:30 is 24 hours before Monday 00:30.
  {
    name: '24 hours over the 23-hour day in spring, two calendar days ago',
    then: '2026-03-28T23:30:00Z',
    now: '2026-03-29T23:30:00Z',
    zone: 'Europe/London',
    shown: '28 March 2026',
  },
  {
    name: 'the same instants where the clocks did not change',
    then: '2026-03-28T23:30:00Z',
    now: '2026-03-29T23:30:00Z',
    zone: 'UTC',
    shown: 'Yesterday',
  },
  // London, Sunday 25 October 2026, has 25 hours: 00:10 and 23:50 are 24 hours and 40 minutes apart.
  {
    name: 'more than 24 hours ago and still today',
    then: '2026-10-24T23:10:00Z',
    now: '2026-10-25T23:50:00Z',
    zone: 'Europe/London',
    shown: '24 hours ago',
  },
  // Saturday 00:05 and Sunday 23:55 in London are 48 hours and 50 minutes apart, one calendar day.
  {
    name: 'the longest yesterday',
    then: '2026-10-23T23:05:00Z',
    now: '2026-10-25T23:55:00Z',
    zone: 'Europe/London',
    shown: 'Yesterday',
  },
  {
    name: 'yesterday over the year’s end',
    then: '2025-12-31T08:00:00Z',
    now: '2026-01-01T09:00:00Z',
    zone: 'UTC',
    shown: 'Yesterday',
  },
  { name: 'a year ago', then: '2025-03-12T12:00:00Z', now: noon, zone: 'UTC', shown: '12 March 2025' },
  { name: 'another century', then: '1926-05-04T12:00:00Z', now: noon, zone: 'UTC', shown: '4 May 1926' },
  { name: 'a clock ten minutes ahead', then: '2026-03-12T12:10:00Z', now: noon, shown: 'Now' },
  {
    name: 'a clock more than ten minutes ahead',
    then: '2026-03-12T12:10:01Z',
    now: noon,
    zone: 'UTC',
    shown: '12 March 2026',
  },
  { name: 'an invalid time', then: 'soon', now: noon, shown: '' },
  { name: 'an invalid now', then: noon, now: 'soon', zone: 'UTC', shown: '12 March 2026' },
  {
    name: 'an unknown zone',
    then: '2026-03-12T09:00:00Z',
    now: noon,
    zone: 'Mars/Olympus_Mons',
    shown: '3 hours ago',
  },
  { name: 'German minutes', then: '2026-03-12T11:56:00Z', now: noon, language: 'de', shown: 'vor 4 Minuten' },
  { name: 'German yesterday', then: '2026-03-11T09:00:00Z', now: noon, zone: 'UTC', language: 'de', shown: 'Gestern' },
  { name: 'French hours', then: '2026-03-12T09:00:00Z', now: noon, language: 'fr', shown: 'il y a 3 heures' },
  { name: 'French yesterday', then: '2026-03-11T09:00:00Z', now: noon, zone: 'UTC', language: 'fr', shown: 'Hier' },
  { name: 'Spanish yesterday', then: '2026-03-11T09:00:00Z', now: noon, zone: 'UTC', language: 'es', shown: 'Ayer' },
  {
    name: 'a Spanish date',
    then: '2026-03-01T09:00:00Z',
    now: noon,
    zone: 'UTC',
    language: 'es',
    shown: '1 de marzo de 2026',
  },
  { name: 'Arabic yesterday', then: '2026-03-11T09:00:00Z', now: noon, zone: 'UTC', language: 'ar', shown: 'أمس' },
  {
    name: 'Egyptian minutes, in Egyptian digits',
    then: '2026-03-12T11:56:00Z',
    now: noon,
    language: 'ar-EG',
    shown: 'قبل ٤ دقائق',
  },
];

/** Engines differ in which of their spaces do not break, and some mark direction. */
export const plainSpaces = (text: string): string =>
  text.replace(/[\u00A0\u202F\u2009]/g, ' ').replace(/[\u200E\u200F]/g, '');
