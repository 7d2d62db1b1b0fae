// The same town's news in five languages, in headlines as papers write them: short ones, and those that fill their lines.
export interface Tongue {
  readonly lang: string;
  readonly name: string;
  readonly tagline: string;
  readonly sections: readonly string[];
  readonly people: readonly string[];
  readonly titles: readonly string[];
  readonly standfirst: string;
}

export const tongues: readonly Tongue[] = [
  {
    lang: 'en',
    name: 'The Linden Valley Post',
    tagline: 'News of the valley, every morning since 1871',
    sections: ['Town', 'Environment and Energy', 'Culture'],
    people: ['Ada Ferris', 'Bartholomew Whittingham-Clarke', 'Cy Moor'],
    titles: [
      'Bridge shut',
      'Council agrees to reopen the old mill race after three decades of argument about its banks',
      'Ferries stay in port as fog holds the harbour for a third day',
      'Night trams will run to the upper town until the snow has gone',
      'School meals grown within five miles of the kitchen, says a report that nobody expected to read',
      'Rain at last',
    ],
    standfirst:
      'After a long evening in the guildhall the members voted by one voice to let the water run again, and to pay for the walls that will hold it.',
  },
  {
    lang: 'de',
    name: 'Lindentaler Nachrichten',
    tagline: 'Unabhängige Tageszeitung für das ganze Lindental',
    sections: ['Stadt', 'Landwirtschaftspolitik', 'Kultur'],
    people: ['Jo Ahrens', 'Friederike Oberhollenzer-Wasserburger', 'Kai Lund'],
    titles: [
      'Brücke gesperrt',
      'Verkehrsinfrastrukturfinanzierungsgesellschaft verschiebt Straßenbahnverlängerung ins Frühjahr',
      'Grundwasserspiegel im oberen Lindental steigt nach dem Regen wieder',
      'Bürgermeisterkandidaten streiten über Schwimmbadöffnungszeiten und Parkraumbewirtschaftung',
      'Feuerwehrgerätehaus wird zum Jugendzentrum',
      'Endlich Regen',
    ],
    standfirst:
      'Nach einer langen Sitzung im Rathaus stimmten die Mitglieder mit einer Stimme Mehrheit dafür, das Wasser wieder laufen zu lassen und die Ufermauern zu bezahlen.',
  },
  {
    lang: 'fr',
    name: 'Le Courrier du Val',
    tagline: 'Le quotidien de la vallée et de ses villages',
    sections: ['Ville', 'Environnement et énergie', 'Culture'],
    people: ['Anne Roy', 'Marie-Christine de La Rochebrune-Delacourt', 'Luc Petit'],
    titles: [
      'Pont fermé',
      'Le conseil municipal rouvre l’ancien canal du moulin après trente ans de querelles sur ses berges',
      'Les bateaux restent à quai : le brouillard tient le port depuis trois jours',
      'Des tramways de nuit monteront jusqu’à la ville haute tant que durera la neige',
      'À la cantine, des légumes cultivés à moins de huit kilomètres des fourneaux',
      'Enfin la pluie',
    ],
    standfirst:
      'Au terme d’une longue soirée à l’hôtel de ville, les élus ont décidé, à une voix près, de laisser couler l’eau de nouveau et de payer les murs qui la retiendront.',
  },
  {
    lang: 'ar',
    name: 'بريد وادي الزيزفون',
    tagline: 'أخبار الوادي كل صباح منذ عام ١٨٧١',
    sections: ['المدينة', 'البيئة والطاقة', 'ثقافة'],
    people: ['سلمى نور', 'عبد الرحمن بن عبد العزيز الأنصاري', 'رامي حداد'],
    titles: [
      'إغلاق الجسر',
      'المجلس يوافق على إعادة فتح قناة الطاحونة القديمة بعد ثلاثة عقود من الجدل حول ضفافها',
      'العبّارات تبقى في الميناء مع استمرار الضباب لليوم الثالث على التوالي',
      'ترام ليلي إلى المدينة العليا حتى يذوب الثلج',
      'وجبات المدارس من مزارع لا تبعد عن المطبخ أكثر من ثمانية كيلومترات بحسب تقرير جديد',
      'المطر أخيرًا',
    ],
    standfirst:
      'بعد أمسية طويلة في دار البلدية صوّت الأعضاء بفارق صوت واحد على أن تجري المياه من جديد وعلى دفع تكاليف الجدران التي ستحفظها.',
  },
  {
    lang: 'ja',
    name: '菩提樹谷日報',
    tagline: '谷のニュースを毎朝お届けして百五十年',
    sections: ['市政', '環境・エネルギー', '文化'],
    people: ['佐藤 葵', '長谷川 健太郎・東海林 美智子', '林 悠'],
    titles: [
      '橋が通行止め',
      '町議会、三十年にわたる護岸論争の末に旧水車水路の再開を一票差で可決、来春にも着工へ',
      '霧が三日続き、港の連絡船は全便欠航',
      '雪解けまで上町行きの夜間路面電車を運行、運賃は据え置き',
      '学校給食の野菜は調理場から八キロ以内で収穫',
      'ようやく雨',
    ],
    standfirst:
      '公会堂での長い審議の末、議員たちは一票差で再び水を流すことと、それを支える石垣の費用を負担することを決めた。',
  },
];

/** A feed of `count` articles: the third has no picture, the fourth neither section nor author nor date, the fifth is live. */
export function told(tongue: Tongue, origin: string, count: number): unknown {
  const { lang, name, tagline, sections, people, titles, standfirst } = tongue;
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
  // An age and a date of the longest month; in Arabic yesterday, as docs/performance.md says.
  const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
  const dates = lang === 'ar' ? [ago(24.1), ago(24.1)] : [ago(23), '2025-09-27T08:00:00Z'];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    description: tagline,
    home_page_url: `${origin}/`,
    language: lang,
    items: Array.from({ length: count }, (_, n) => ({
      id: `${lang}-${n}`,
      url: `${origin}/${lang}/${n}`,
      title: of(titles, n + 1),
      content_html: `<p>${standfirst}</p>`.repeat(12),
      ...(n % 7 === 3 ? {} : { authors: [{ name: of(people, n + 1) }], date_published: dates[n % 2] }),
      ...(n % 5 === 2 ? {} : { image: `${origin}/${n % 5 === 4 ? 'none' : 'icon'}.svg` }),
      summary: standfirst,
      _broadsheet: {
        ...(n % 7 === 3 ? {} : { section: of(sections, n) }),
        ...(n === 4 ? { kind: 'live' } : n === 5 ? { kind: 'sponsored' } : {}),
        access: n % 3 ? 'free' : 'subscribers',
      },
    })),
  };
}
