import { number } from '../format.js';
import type { Messages } from '../messages.js';

export const messages: Messages = {
  loading: 'Cargando',
  storyFailed: 'No se ha podido cargar este artículo.',
  storiesFailed: 'No se han podido cargar estos artículos.',
  retry: 'Reintentar',
  storyEmpty: 'No hay ningún artículo aquí por ahora.',
  storiesEmpty: 'No hay artículos aquí por ahora.',
  notFound: 'Este artículo ya no está disponible aquí.',

  live: 'En directo',
  opinion: 'Opinión',
  analysis: 'Análisis',
  sponsored: 'Contenido patrocinado',
  // The heading of Spanish newspapers, the same for one and for several.
  correction: 'Fe de errores',
  obituary: 'Obituario',
  review: 'Crítica',
  interview: 'Entrevista',
  gallery: 'Galería',
  podcast: 'Pódcast',
  video: 'Vídeo',
  registered: 'Lectores registrados',
  subscribers: 'Suscriptores',

  asOf: (time) => `Última actualización: ${time}`,
  updated: (time) => `Actualizado: ${time}`,
  minRead: (n, language = 'es') => `${number(n, language)} min de lectura`,
  min: (n, language = 'es') => `${number(n, language)} min`,

  related: 'Más sobre este tema',
  showAll: (n, language = 'es') => `Ver todo (${number(n, language)})`,
  skip: 'Saltar esta lista',
  untitled: 'Sin título',
  newTab: 'se abre en una pestaña nueva',

  share: 'Compartir',
  copied: 'Enlace copiado',
  listen: 'Escuchar el artículo',
  tags: 'Temas',
  corrections: () => 'Fe de errores',
  firstPublished: (source) => `Publicado originalmente por ${source}`,
  subscribersOnly: 'Solo para suscriptores',
  registeredOnly: 'Solo para lectores registrados',
  restOn: (paper) => `El resto de este artículo está en ${paper}`,
  readOn: (paper) => `Leer en ${paper}`,
  readOriginal: 'Leer el artículo completo',
  cut: 'Este artículo continúa en el sitio del editor.',
  plainBody: 'Este artículo se muestra aquí como texto sin formato.',
  table: 'Tabla',
  footnoteBack: 'Volver al texto',

  embedFrom: (site, kind) => `${kind === 'video' ? 'Vídeo' : 'Contenido'} de ${site}`,
  embedNote: 'Se carga desde otro sitio, que puede usar cookies.',
  loadEmbed: (kind) => (kind === 'video' ? 'Cargar el vídeo' : 'Cargar el contenido'),
  openAt: (site) => `Abrir en ${site}`,
};
