/*
 * Every element under each preset. What is chosen stands in the page's address, so that it can be handed on:
 * `themes.html?preset=tabloid&scheme=dark&words=rtl`.
 */
{
  const PRESETS = ['broadsheet', 'tabloid', 'wire', 'magazine', 'minimal'];
  const form = document.querySelector('form');
  const main = document.querySelector('main');
  const { content } = document.querySelector('template');
  /** What the elements show: one article each, or those of some sections. */
  const ARABIC = { article: 'al-bahira-adna', section: 'البحيرة السكة السوق' };
  const TAGLINES = { '': null, rtl: 'البحيرة والسكة والمراعي العالية' };

  const section = (preset, words) => {
    const made = content.cloneNode(true).firstElementChild;
    made.dataset.newsPreset = preset;
    made.lang = words ? 'ar' : 'en-GB';
    made.dir = words || 'ltr';
    made.querySelector('.of').textContent = `themes/${preset}.css · class="news-${preset}"`;
    for (const [name, value] of Object.entries(ARABIC))
      for (const element of made.querySelectorAll(`[data-${name}]`))
        element.setAttribute(name, words ? value : element.dataset[name]);
    // In Arabic the elements' own words stand above them.
    if (!words) for (const element of made.querySelectorAll('[data-heading]')) element.setAttribute('heading', element.dataset.heading);
    const masthead = made.querySelector('news-masthead');
    if (TAGLINES[words]) masthead.setAttribute('tagline', TAGLINES[words]);
    // A wire has no pictures in its lists: that is no matter of style.
    if (preset === 'wire')
      for (const list of made.querySelectorAll('news-list[layout="list"], news-list[layout="magazine"]'))
        list.setAttribute('show', 'section kicker byline time access');
    return made;
  };

  const show = () => {
    const { preset, scheme, words } = Object.fromEntries(new FormData(form));
    document.documentElement.dataset.scheme = scheme;
    document.documentElement.dir = words || 'ltr';
    const chosen = preset ? [preset] : PRESETS;
    const key = `${preset} ${words}`;
    if (main.dataset.key !== key) main.replaceChildren(...chosen.map((one) => section(one, words)));
    main.dataset.key = key;
  };

  const asked = new URLSearchParams(location.search);
  for (const [name, value] of asked) {
    const radio = [...form.elements].find((one) => one.name === name && one.value === value);
    if (radio) radio.checked = true;
  }
  form.addEventListener('change', () => {
    show();
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    history.replaceState(null, '', `${location.pathname}${chosen.length ? `?${new URLSearchParams(chosen)}` : ''}`);
  });
  show();
}
