// The host pages: /name.html each is page.html but for a line or two, and for what is expected of it beyond expected.json.
import { patches } from './patches.mjs';
import { least, policies, policy } from './policies.mjs';
import { called, own, sheet, tag, words } from './written.mjs';

/** @typedef {import('./written.mjs').HostPage} HostPage */

/** Below 30em a card has no standfirst. */
const slim = { says: ['Harbour', 'Harbour desk'] };

/** @type {Record<string, HostPage>} */
const styles = {
  plain: { title: 'Nothing is the matter', expected: { mistakes: true } },
  'root-62': { title: 'A root font of 62.5 %', styles: own('html { font-size: 62.5% } body { font-size: 1.7rem }') },
  'root-8': { title: 'A root font of 8 px', styles: own('html { font-size: 8px } body { font-size: 2.125rem }') },
  unset: { title: 'Everything is unset', styles: sheet('unset'), each: { width: [240, 2000] } },
  important: { title: 'Resets that are important', styles: sheet('important') },
  framework: { title: 'A large framework', styles: sheet('framework') },
  'no-h2': { title: 'Headings are hidden', styles: own('h2 { display: none } h3 { display: none !important }') },
  quirks: { title: 'No doctype', doctype: '' },
};

const beside = '<p class="beside">The committee thanks whoever returned the gate.</p>';

/** @type {Record<string, HostPage>} */
const places = {
  'flex-row': {
    title: 'A flex row',
    styles: own('.row { display: flex; gap: 2em }'),
    class: 'row',
    beside,
    but: { lead: slim },
  },
  'grid-auto': {
    title: 'An auto column of a grid',
    styles: own('.cells { display: grid; grid-template-columns: auto auto; gap: 2em; justify-content: start }'),
    class: 'cells',
    beside,
    but: { lead: slim },
  },
  float: {
    title: 'A float',
    styles: own('.left { float: left; margin-right: 2em } h2, table, form, .foot { clear: both }'),
    class: 'left',
    but: { lead: slim },
  },
  'inline-block': {
    title: 'An inline block',
    styles: own('.inline { display: inline-block }'),
    class: 'inline',
    but: { lead: slim },
  },
  contents: {
    title: 'The element itself has no box',
    styles: own('news-headline, news-list, news-article, related-articles { display: contents }'),
  },
  'right-to-left': {
    title: 'A page from right to left',
    html: 'lang="ar" dir="rtl"',
    but: {
      story: { says: ['The barriers came down at dawn', 'دقيقة واحدة للقراءة'] },
      list: { says: ['آخر الأخبار', 'مباشر', 'محتوى مدفوع', 'Town desk'] },
      related: { says: ['المزيد عن هذا الموضوع'] },
    },
  },
  'narrow-200': {
    title: 'A column of 200 px',
    styles: own('.slim { width: 200px }'),
    class: 'slim',
    each: { width: [200, 200] },
    but: { lead: { ...slim, pictures: 0 }, list: { pictures: 0 } },
  },
  // WCAG 1.4.10: at 400 % a window of 1280 px has 320 CSS pixels, and zooming is for a page what a narrow window is.
  'zoom-400': {
    title: 'A window of 1280 px at 400 %',
    frame: [320, 900],
    each: { width: [240, 320] },
    but: { lead: { ...slim, pictures: 0 }, list: { pictures: 0 } },
  },
};

/** @type {Record<string, HostPage>} */
const scripts = {
  twice: { title: 'The script twice', script: tag() + tag(), expected: { mistakes: true } },
  'both-files': { title: 'Both files', script: tag('all.js') + tag(), expected: { mistakes: true } },
  'two-versions': {
    title: 'Two versions',
    script: '<script type="module" src="{paper}/old/embed.js"></script>' + tag(),
    expected: { mistakes: true, said: ['^warn broadsheet [.\\d]+: <news-headline> is taken by Broadsheet 0\\.0\\.9'] },
  },
  'two-copies': {
    title: 'Two copies of one version',
    script: '<script type="module" src="{paper}/copy/embed.js"></script>' + tag(),
    expected: { mistakes: true },
  },
  query: { title: 'A query on the script', script: tag('embed.js?ver=1'), expected: { mistakes: true } },
  'another-lit': {
    title: 'Another Lit, under a policy',
    csp: policy({ 'trusted-types': "lit-html broadsheet 'allow-duplicates'" }),
    also: '<club-clock id="clock" next="10:12"></club-clock>',
    script: '<script type="module" src="/club-clock.js"></script>' + tag(),
  },
  base: { title: 'Another base', head: '<base href="{paper}/elsewhere/">', src: '../news/feed.json' },
  sandboxed: { title: 'A sandboxed frame', frame: [700, 900], sandbox: 'allow-scripts', each: { width: [240, 700] } },
  'no-script': {
    title: 'No scripts at all',
    frame: [700, 900],
    sandbox: 'allow-same-origin',
    each: words(null),
    noise: ['Blocked script execution'],
    expected: { asked: {} },
  },
};

const inline =
  '<script type="application/json">{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "a", "title": "It came with the page"}]}</script>';

/** @type {Record<string, HostPage>} */
const lives = {
  xhtml: {
    title: 'XHTML',
    doctype: '<?xml version="1.0" encoding="utf-8"?>\n',
    html: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
    type: 'application/xhtml+xml; charset=utf-8',
    // Chromium runs no module script in such a document, but an import.
    script: `<script>import('{paper}/cdn/embed.js')</script>`,
  },
  late: {
    title: 'Children that come late',
    head: '<script type="module" async="" src="{paper}/cdn/embed.js"></script>',
    script: '',
    slow: true,
    also: `<news-headline id="inline" layout="text">${inline}</news-headline>`,
    but: { inline: { state: 'ready', headlines: ['It came with the page'] } },
    expected: { swapped: true },
  },
  swap: {
    title: 'Bodies are swapped, here',
    head: called('swap'),
    when: 'called',
    expected: { swapped: true, mistakes: true },
  },
  'swap-there': {
    title: 'Bodies are swapped, there',
    main: '<news-list id="list" layout="compact" src="{src}"><p>The latest.</p></news-list><related-articles id="related" data-kept="" src="{src}"><p>More in <a href="{paper}/">the Gazette</a>.</p></related-articles>',
    expected: {
      elements: {
        list: { state: 'ready', says: ['Latest'] },
        related: { state: 'ready', says: ['More on this story'] },
      },
    },
  },
  scoped: {
    title: 'A registry of its own',
    also: '<div data-scope=""></div>',
    head: called('scoped'),
    when: 'called',
    but: { inside: { state: 'ready', ifAble: true, headlines: ['The harbour bridge opens to walkers'] } },
  },
  print: {
    title: 'Print this page: it looks at itself then',
    styles: own('.far { height: 4000px }'),
    head: called('print'),
    also: '<div class="far"></div><news-list id="far" layout="compact" limit="3" src="{src}"><p>The latest.</p></news-list>',
    when: 'called',
    but: { far: { state: 'ready', says: ['Market hall keeps its roof'] }, story: { hides: ['Share'] } },
  },
};

/** What a report must find. Nothing on this page is as it should be. @type {HostPage} */
const red = {
  title: 'Everything is wrong on purpose',
  styles: sheet('red'),
  head: called('red'),
  csp: policy({ 'img-src': "'self'" }),
  but: {
    story: { headlines: ['Another headline'], says: ['Something else'], hides: [] },
    related: { state: 'empty' },
    nobody: { state: 'ready' },
  },
  expected: { patience: 1500, said: ['^warn never said'], violations: ['^media-src '] },
  fails: [
    '^window.extra is new$',
    '^Array\\.prototype\\.extra is another$',
    "^the host's title has changed",
    "^the host's session has changed",
    "^the host's tree has changed",
    '^<h1>: color was ',
    '^#lead: it is \\d+ px wide, not 240 to 1200$',
    '^#lead: it stands out of its container: ',
    '^#lead: 0 pictures are seen$',
    '^#lead: it leads to: ',
    '^#list: "The harbour bridge opens to wa" is not seen$',
    '^#story: it shows: The harbour bridge opens to walkers$',
    '^#story: "Something else" is not seen$',
    '^#story: ".*" is \\d+(\\.\\d+)? px small$',
    '^#story: ".*" lies under <div id="cover">$',
    '^#related: it is ready, not empty$',
    '^#nobody is not there$',
    '^the page is \\d+ px too wide$',
    '^console: error something went wrong$',
    '^console: thrown ',
    '^console: rejected',
    '^console: nothing like \\^warn never said$',
    '^policy: img-src ',
    '^policy: nothing like \\^media-src $',
    '^feed.json was asked for 2 times, not 1$',
  ],
};

/** @type {Record<string, HostPage>} */
export const pages = {
  ...styles,
  ...places,
  ...policies,
  ...patches,
  ...scripts,
  ...lives,
  ...least,
  red,
  // The last, because Firefox's driver waits in vain for the page after it.
  return: { title: 'Away and back', head: called('return'), when: 'called', expected: { swapped: true } },
};
