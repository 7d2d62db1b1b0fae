import { number, plural } from '../format.js';
import type { Messages } from '../messages.js';

export const messages: Messages = {
  loading: 'Wird geladen',
  storyFailed: 'Dieser Artikel konnte nicht geladen werden.',
  storiesFailed: 'Diese Artikel konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  storyEmpty: 'Zurzeit gibt es hier keinen Artikel.',
  storiesEmpty: 'Zurzeit gibt es hier keine Artikel.',
  notFound: 'Diesen Artikel gibt es hier nicht mehr.',

  live: 'Live',
  opinion: 'Meinung',
  analysis: 'Analyse',
  // The word that German press law asks for.
  sponsored: 'Anzeige',
  correction: 'Korrektur',
  obituary: 'Nachruf',
  review: 'Kritik',
  interview: 'Interview',
  gallery: 'Fotostrecke',
  podcast: 'Podcast',
  video: 'Video',
  registered: 'Mit Registrierung',
  subscribers: 'Mit Abo',

  asOf: (time) => `Stand: ${time}`,
  updated: (time) => `Aktualisiert: ${time}`,
  minRead: (n, language = 'de') => `${number(n, language)} Min. Lesezeit`,
  min: (n, language = 'de') => `${number(n, language)} Min.`,

  related: 'Mehr zum Thema',
  showAll: (n, language = 'de') => `Alle ${number(n, language)} anzeigen`,
  skip: 'Diese Liste überspringen',
  untitled: 'Ohne Titel',
  newTab: 'öffnet sich in einem neuen Tab',

  share: 'Teilen',
  copied: 'Link kopiert',
  listen: 'Artikel anhören',
  tags: 'Themen',
  corrections: (n, language = 'de') => plural(n, language, { one: 'Korrektur', other: 'Korrekturen' }),
  firstPublished: (source) => `Zuerst erschienen bei ${source}`,
  subscribersOnly: 'Nur mit Abo',
  registeredOnly: 'Nur mit Registrierung',
  restOn: (paper) => `Den ganzen Artikel lesen Sie bei ${paper}`,
  readOn: (paper) => `Bei ${paper} lesen`,
  readOriginal: 'Den ganzen Artikel lesen',
  cut: 'Die Fortsetzung dieses Artikels steht auf der Website des Verlags.',
  plainBody: 'Dieser Artikel erscheint hier als reiner Text.',
  table: 'Tabelle',
  footnoteBack: 'Zurück zum Text',

  embedFrom: (site, kind) => `${kind === 'video' ? 'Video' : 'Inhalt'} von ${site}`,
  embedNote: 'Wird von einer anderen Website geladen, die Cookies setzen kann.',
  loadEmbed: (kind) => (kind === 'video' ? 'Video laden' : 'Inhalt laden'),
  openAt: (site) => `Bei ${site} öffnen`,
};
