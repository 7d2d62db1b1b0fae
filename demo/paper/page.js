/*
 * What the page's own address asks for, written on <body> before the elements look there:
 * `article.html?id=…`, with `&in=archive` for an article of the feed's second page, and the faults of the fault desk (desk.html).
 */
(() => {
  const LANGUAGES = {
    'al-bahira-adna': 'ar',
    'mamarr-sarn-mughlaq': 'ar',
    'khubz-tariq-al-milh': 'ar',
    'gesher-haburskaim': 'he',
    'kodomo-yuki-kansoku': 'ja',
    'cable-car-120': 'ja',
    'seedampfer-rente': 'de',
    'rue-noyee-personne': 'fr',
    'mulas-camino-sal': 'es',
    'jheel-ki-ghanti': 'hi',
    'cheimerini-synavlia': 'el',
  };
  const TAGLINES = {
    ar: 'البحيرة والسكة والمراعي العالية',
    he: 'האגם, המסילה והמרעה הגבוה',
    ja: '湖と鉄道と高原の牧場',
    de: 'Der See, die Bahn und die hohen Weiden',
    fr: 'Le lac, la ligne et les hauts pâturages',
    es: 'El lago, la línea y los pastos altos',
    hi: 'झील, रेल और ऊँचे चरागाह',
    el: 'Η λίμνη, η γραμμή και τα ψηλά βοσκοτόπια',
  };

  const asked = new URLSearchParams(location.search);
  const id = asked.get('id');
  const language = LANGUAGES[id];
  if (id) document.body.dataset.newsArticle = id;
  if (asked.get('in') === 'archive') document.body.dataset.newsSrc = 'archive.json';
  const faults = new URLSearchParams([...asked].filter(([name, value]) => /^(delay|status|fault)$/.test(name) && value));
  if (faults.size) document.body.dataset.newsSrc += `?${faults}`;
  if (language) {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
    addEventListener('DOMContentLoaded', () => {
      document.querySelector('news-masthead').setAttribute('tagline', TAGLINES[language]);
    });
  }
  document.addEventListener('news-load', ({ target }) => {
    const title = target.localName === 'news-article' && target.articles[0]?.title;
    if (title) document.title = `${title} · The Orlemarn Bellman`;
  });
})();
