import { number, plural } from '../format.js';
import type { Messages } from '../messages.js';

/** French sets a no-break space before a colon. */
const colon = '\u00A0: ';

export const messages: Messages = {
  loading: 'Chargement',
  storyFailed: 'Cet article n’a pas pu être chargé.',
  storiesFailed: 'Ces articles n’ont pas pu être chargés.',
  retry: 'Réessayer',
  storyEmpty: 'Aucun article ici pour le moment.',
  storiesEmpty: 'Aucun article ici pour le moment.',
  notFound: 'Cet article n’est plus disponible ici.',

  live: 'En direct',
  opinion: 'Opinion',
  analysis: 'Analyse',
  sponsored: 'Contenu sponsorisé',
  correction: 'Rectificatif',
  obituary: 'Nécrologie',
  review: 'Critique',
  interview: 'Entretien',
  gallery: 'Diaporama',
  podcast: 'Podcast',
  video: 'Vidéo',
  registered: 'Lecteurs inscrits',
  subscribers: 'Abonnés',

  asOf: (time) => `Mise à jour${colon}${time}`,
  updated: (time) => `Mis à jour${colon}${time}`,
  minRead: (n, language = 'fr') => `${number(n, language)} min de lecture`,
  min: (n, language = 'fr') => `${number(n, language)} min`,

  related: 'Sur le même sujet',
  showAll: (n, language = 'fr') => `Tout afficher (${number(n, language)})`,
  skip: 'Passer cette liste',
  untitled: 'Sans titre',
  newTab: 's’ouvre dans un nouvel onglet',

  share: 'Partager',
  copied: 'Lien copié',
  listen: 'Écouter l’article',
  tags: 'Thèmes',
  corrections: (n, language = 'fr') => plural(n, language, { one: 'Rectificatif', other: 'Rectificatifs' }),
  firstPublished: (source) => `D’abord publié par ${source}`,
  subscribersOnly: 'Réservé aux abonnés',
  registeredOnly: 'Réservé aux lecteurs inscrits',
  restOn: (paper) => `La suite de cet article est à lire sur ${paper}`,
  readOn: (paper) => `Lire sur ${paper}`,
  readOriginal: 'Lire l’article en entier',
  cut: 'La suite de cet article se trouve sur le site de l’éditeur.',
  plainBody: 'Cet article est affiché ici en texte brut.',
  table: 'Tableau',
  footnoteBack: 'Retour au texte',

  // "Proposé par" needs no elision before a name that begins with a vowel.
  embedFrom: (site, kind) => `${kind === 'video' ? 'Vidéo proposée' : 'Contenu proposé'} par ${site}`,
  embedNote: 'Chargé depuis un autre site, qui peut déposer des cookies.',
  loadEmbed: (kind) => (kind === 'video' ? 'Charger la vidéo' : 'Charger le contenu'),
  openAt: (site) => `Ouvrir sur ${site}`,
};
