// Visits pages without leaving: another body takes the place of this one, as Turbo and pjax do it. A page that has been seen is shown
// at once from a copy, and then afresh; what is marked `data-kept` is carried from one body into the next.
addEventListener('load', async () => {
  const copies = new Map();
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  const show = (body) => {
    for (const kept of body.querySelectorAll('[data-kept]')) {
      const here = document.getElementById(kept.id);
      if (here) kept.replaceWith(here);
    }
    // A script that came as text is dead: a copy of it lives.
    for (const script of body.querySelectorAll('script:not([type="application/json"])')) {
      const alive = document.createElement('script');
      for (const { name, value } of script.attributes) alive.setAttribute(name, value);
      alive.textContent = script.textContent;
      script.replaceWith(alive);
    }
    document.body.replaceWith(body);
    scrollTo(0, 0);
  };
  const keep = () => copies.set(location.pathname, document.body.cloneNode(true));

  async function visit(path) {
    keep();
    const coming = fetch(path).then((answer) => answer.text());
    history.pushState(null, '', path);
    if (copies.has(path)) show(copies.get(path).cloneNode(true));
    const page = new DOMParser().parseFromString(await coming, 'text/html');
    show(document.importNode(page.body, true));
  }
  async function back() {
    keep();
    const before = location.pathname;
    history.back();
    while (location.pathname === before) await pause(10);
    show(copies.get(location.pathname).cloneNode(true));
  }
  /** The news, or not even that: who clicks fast does not wait. */
  const read = async () => {
    const open = () => document.querySelector('news-list:not([state=ready]), related-articles:not([state=ready])');
    for (let tries = 0; open() && tries < 300; tries++) {
      open().scrollIntoView();
      await pause(20);
    }
  };

  const [here, there] = [location.pathname, '/swap-there.html'];
  await read();
  await visit(there);
  await read();
  await visit(here);
  await visit(there);
  await back();
  await read();
  // As pjax does it: only a part, and as text.
  const place = document.querySelector('.place');
  place.innerHTML = String(place.innerHTML);
  window.look();
});
