import { number, plural } from '../format.js';
import type { Messages } from '../messages.js';

/** A name in another script, kept from reordering the sentence round it. https://unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const name = (text: string): string => `\u2068${text}\u2069`;

export const messages: Messages = {
  loading: 'جارٍ التحميل',
  storyFailed: 'تعذّر تحميل هذا المقال.',
  storiesFailed: 'تعذّر تحميل هذه المقالات.',
  retry: 'إعادة المحاولة',
  storyEmpty: 'لا يوجد مقال هنا حاليًا.',
  storiesEmpty: 'لا توجد مقالات هنا حاليًا.',
  notFound: 'لم يعد هذا المقال متاحًا هنا.',

  live: 'مباشر',
  opinion: 'رأي',
  analysis: 'تحليل',
  sponsored: 'محتوى مدفوع',
  correction: 'تصحيح',
  obituary: 'نعي',
  review: 'مراجعة',
  interview: 'مقابلة',
  gallery: 'معرض صور',
  podcast: 'بودكاست',
  video: 'فيديو',
  registered: 'للقراء المسجّلين',
  subscribers: 'للمشتركين',

  asOf: (time) => `آخر تحديث: ${time}`,
  updated: (time) => `حُدّث: ${time}`,
  minRead: (n, language = 'ar') =>
    plural(n, language, {
      zero: 'أقل من دقيقة للقراءة',
      one: 'دقيقة واحدة للقراءة',
      two: 'دقيقتان للقراءة',
      few: '# دقائق للقراءة',
      many: '# دقيقة للقراءة',
      other: '# دقيقة للقراءة',
    }),
  min: (n, language = 'ar') =>
    plural(n, language, {
      zero: 'أقل من دقيقة',
      one: 'دقيقة واحدة',
      two: 'دقيقتان',
      few: '# دقائق',
      many: '# دقيقة',
      other: '# دقيقة',
    }),

  related: 'المزيد عن هذا الموضوع',
  showAll: (n, language = 'ar') => `عرض الكل (${number(n, language)})`,
  skip: 'تخطّي هذه القائمة',
  untitled: 'بلا عنوان',
  newTab: 'يُفتح في علامة تبويب جديدة',

  share: 'مشاركة',
  copied: 'نُسخ الرابط',
  listen: 'استمع إلى المقال',
  tags: 'الموضوعات',
  corrections: (n, language = 'ar') => plural(n, language, { one: 'تصحيح', two: 'تصحيحان', other: 'تصحيحات' }),
  firstPublished: (source) => `نُشر أولًا في ${name(source)}`,
  subscribersOnly: 'للمشتركين فقط',
  registeredOnly: 'للقراء المسجّلين فقط',
  restOn: (paper) => `بقية هذا المقال على موقع ${name(paper)}`,
  readOn: (paper) => `اقرأ على موقع ${name(paper)}`,
  readOriginal: 'اقرأ المقال كاملًا',
  cut: 'تتمة هذا المقال على موقع الناشر.',
  plainBody: 'يُعرض هذا المقال هنا نصًّا بلا تنسيق.',
  table: 'جدول',
  footnoteBack: 'العودة إلى النص',

  embedFrom: (site, kind) => `${kind === 'video' ? 'فيديو' : 'محتوى'} من ${name(site)}`,
  embedNote: 'يُحمَّل من موقع آخر قد يستخدم ملفات تعريف الارتباط.',
  loadEmbed: (kind) => (kind === 'video' ? 'تحميل الفيديو' : 'تحميل المحتوى'),
  openAt: (site) => `فتح على موقع ${name(site)}`,
};
