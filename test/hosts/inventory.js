/**
 * What is the host's own: its tree, its looks, its names and the built-in objects as it has them. `window.inventory` takes them down and
 * says afterwards what has become another. A classic script, before report.js.
 */
(() => {
  const TAGS =
    'news-headline,news-list,news-article,related-articles,news-masthead,news-ticker,news-player,news-newsletter';
  const LOOKS = [
    ...['color', 'background-color', 'font-family', 'font-size', 'font-weight', 'font-style', 'line-height'],
    ...['letter-spacing', 'text-transform', 'text-decoration-line', 'list-style-type', 'display', 'position', 'float'],
    ...['visibility', 'opacity', 'margin-top', 'margin-bottom', 'padding-top', 'padding-left', 'border-top-width'],
  ];
  const BUILT_IN = [
    ...[Object, Function, Array, String, Number, Promise, Map, Set, Symbol, JSON, Math, Reflect, URL],
    ...[EventTarget, Node, Element, HTMLElement, Document, ShadowRoot, Event, CSSStyleSheet, CustomElementRegistry],
  ].flatMap((one) => ('prototype' in one ? [one, one.prototype] : [one]));

  /** What the page that has a Lit of its own gets from it: the versions of its parts, and a symbol that engines will have of their own. */
  const LITS = /^(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata|Symbol\.metadata)$/;
  const isLits = (/** @type {string} */ name) => LITS.test(name) && document.querySelector('club-clock') !== null;

  const isOurs = (/** @type {Element} */ node) => node.closest(`${TAGS},[data-report]`) !== null;

  /** A sandboxed page may not even ask. @param {() => string} ask */
  const stored = (ask) => {
    try {
      return ask();
    } catch {
      return 'none';
    }
  };

  /** @returns {import('./globals.js').Inventory} */
  function take() {
    const looks = new Map();
    let tree = '';
    for (const node of document.querySelectorAll('*')) {
      if (isOurs(node)) continue;
      tree += `<${node.localName}`;
      for (const { name, value } of node.attributes) tree += ` ${name}=${value}`;
      for (const child of node.childNodes) if (child instanceof Text) tree += `>${child.data}`;
      const style = getComputedStyle(node);
      /** @type {Record<string, string>} */
      const look = {};
      for (const name of LOOKS) look[name] = style.getPropertyValue(name);
      looks.set(node, look);
    }
    const builtIn = new Map();
    for (const one of BUILT_IN) {
      /** @type {Record<string, unknown>} */
      const parts = {};
      for (const [name, part] of Object.entries(Object.getOwnPropertyDescriptors(one)))
        parts[name] = 'value' in part ? part.value : Reflect.get(part, 'get');
      builtIn.set(one, parts);
    }
    const rest = {
      tree,
      cookies: stored(() => document.cookie),
      local: stored(() => Object.keys(localStorage).join()),
      session: stored(() => Object.keys(sessionStorage).join()),
      title: document.title,
      address: location.href,
      history: String(history.length),
      focus: String(document.activeElement?.localName),
      sheets: String(document.styleSheets.length),
      adopted: String(document.adoptedStyleSheets.length),
    };
    return { looks, builtIn, names: new Set(Object.getOwnPropertyNames(window)), rest };
  }

  /**
   * @param {import('./globals.js').Inventory} before
   * @param {{swapped?: boolean, acted?: boolean}} page `swapped`: it changes its own tree; `acted`: somebody does something on it
   * @returns {Generator<string>}
   */
  function* changes(before, { swapped, acted }) {
    const now = take();
    for (const name of now.names) if (!before.names.has(name) && !isLits(name)) yield `window.${name} is new`;
    for (const [what, parts] of now.builtIn)
      for (const [name, value] of Object.entries(parts)) {
        const full = `${typeof what === 'function' ? what.name : `${what.constructor?.name}.prototype`}.${name}`;
        if (!Object.is(before.builtIn.get(what)?.[name], value) && !isLits(full)) yield `${full} is another`;
      }
    if (swapped) return;
    for (const [name, value] of Object.entries(now.rest))
      if (value !== before.rest[name] && !(acted && name === 'focus'))
        yield `the host's ${name} has changed: ${value.slice(0, 200)}`;
    for (const [node, look] of now.looks)
      for (const name of LOOKS) {
        const was = before.looks.get(node)?.[name];
        if (was !== look[name]) yield `<${node.localName}>: ${name} was ${was}, is ${look[name]}`;
      }
  }

  window.inventory = { take, changes };
})();
