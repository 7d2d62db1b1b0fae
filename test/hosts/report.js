/**
 * Looks at the page it stands on as its reader and its owner would, compares what it finds with the page's own JSON block
 * `#expected`, writes a line at the foot of the page that says "passes" or what has failed, and leaves all of it as JSON text in
 * `window.reported`. A classic script, before any other of the page but inventory.js: what it needs it keeps before the page may replace it.
 *
 * `data-when="called"`: not by itself after the page has loaded, but when the page calls `look()`.
 */
(() => {
  /** Milliseconds: slow machines. A page whose elements come to rest earlier is not waited for. */
  const PATIENCE = 20_000;
  const byItself = document.currentScript?.dataset.when !== 'called';
  const { inventory } = window;
  const { parse, stringify } = JSON;
  const later = setTimeout.bind(window);
  const pause = (/** @type {number} */ ms) => new Promise((done) => later(done, ms));

  /**
   * @typedef {object} Wanted
   * @property {string | null} state null: not defined
   * @property {boolean} [words] the host's own stand there, and nothing of ours
   * @property {boolean} [skeleton] still bars stand there
   * @property {string[]} [headlines] all of them, in their order
   * @property {string[]} [links] where they lead
   * @property {string[]} [says] seen besides
   * @property {string[]} [hides] not seen on paper
   * @property {number} [pictures] how many are seen
   * @property {[number, number]} [width] px, the least and the most
   * @property {boolean} [ifAble] not where the engine lacks something
   */
  /**
   * @typedef {object} Expected
   * @property {Record<string, Wanted>} elements by id
   * @property {Record<string, number>} [asked] how often what ends like this was asked for
   * @property {string[]} [said] patterns: each must fit something of the console or of what was thrown, and nothing else may be there
   * @property {string[]} [violations] the same of what the policy forbids
   * @property {boolean} [mistakes] whether our look through the page for mistakes is waited for
   * @property {boolean} [swapped] the page changes its own tree
   * @property {number} [patience] ms in place of the usual
   */

  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const violations = [];
  const words = (/** @type {unknown[]} */ all) => {
    let line = '';
    for (const one of all) line += ` ${one instanceof Error ? `${one.name}: ${one.message}` : String(one)}`;
    return line;
  };
  for (const kind of /** @type {const} */ (['warn', 'error'])) {
    const old = console[kind].bind(console);
    console[kind] = (...all) => {
      said[said.length] = kind + words(all);
      old(...all);
    };
  }
  addEventListener(
    'error',
    ({ message, target }) => {
      const { src, href } = /** @type {Partial<HTMLScriptElement & HTMLLinkElement>} */ (target ?? {});
      said[said.length] = message ? `thrown ${message}` : `not loaded ${src ?? href}`;
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => void (said[said.length] = `rejected${words([reason])}`));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    violations[violations.length] = `${effectiveDirective} ${blockedURI} ${sample}`;
  });

  /* What is ours. */

  const styleOf = (/** @type {Element} */ node) =>
    /** @type {Window} */ (node.ownerDocument.defaultView).getComputedStyle(node);
  const seen = (/** @type {Element} */ node) => {
    const { visibility, opacity } = styleOf(node);
    const boxes = [...node.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    return visibility === 'visible' && Number(opacity) > 0.1 && boxes.length > 0;
  };
  const rootOf = (/** @type {Element} */ element) =>
    /** @type {HTMLElement | null | undefined} */ (element.shadowRoot?.querySelector('.root'));
  const linesOf = (/** @type {Element} */ root) =>
    /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[part~=headline]')]);
  const oneLine = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

  /** An element of the page, or within a shadow root of the host's. @param {Document} page @param {string} id */
  const find = (page, id) =>
    page.getElementById(id) ?? page.querySelector('[data-scope]')?.shadowRoot?.getElementById(id);

  /** Whether an element is what it is to become: its code, its styles and its pictures have come. @param {Element} element @param {Wanted} wanted */
  function rests(element, { state, words, skeleton }) {
    if (element.getAttribute('state') !== state && !(words && state === null)) return false;
    const root = rootOf(element);
    if (!root || words || skeleton) return !!words || !!root?.querySelector('.sk');
    for (const image of root.querySelectorAll('img')) if (seen(image) && !image.complete) return false;
    return !root.querySelector('.sk, time.blank') && !root.hasAttribute('aria-busy');
  }

  /** @param {Element} element @param {Wanted} wanted @returns {Generator<string, void>} */
  function* shown(element, wanted) {
    const state = element.getAttribute('state');
    if (state !== wanted.state) yield `it is ${state}, not ${wanted.state}`;
    const own = [...element.children].filter((one) => !/^(script|style|template)$/.test(one.localName) && !one.slot);
    if (wanted.words) {
      if (!own.length || !own.every(seen)) yield "the host's words are not seen";
      const root = rootOf(element);
      if (root && linesOf(root).length) yield 'it shows headlines';
      return;
    }
    if (own.some(seen)) yield "the host's words are still seen";
    const root = rootOf(element);
    if (!root) return yield 'it has drawn nothing';
    yield* measured(root, wanted);
    if (wanted.skeleton) {
      if (![...root.querySelectorAll('.sk')].some(seen)) yield 'no bars are seen';
      return;
    }
    const lines = linesOf(root);
    const titles = lines.map(({ innerText }) => oneLine(innerText));
    if (wanted.headlines && titles.join('\n') !== wanted.headlines.join('\n')) yield `it shows: ${titles.join(' / ')}`;
    const links = lines.map((line) => line.querySelector('a')?.href);
    if (wanted.links && links.join('\n') !== wanted.links.join('\n')) yield `it leads to: ${links.join(' / ')}`;
    const text = oneLine(root.innerText);
    for (const part of wanted.says ?? []) if (!text.includes(part)) yield `"${part}" is not seen`;
    for (const part of wanted.hides ?? [])
      if (matchMedia('print').matches && text.includes(part)) yield `"${part}" is seen`;
    const pictures = [...root.querySelectorAll('img')].filter(
      (one) => one.complete && one.naturalWidth > 0 && seen(one),
    );
    if (pictures.length !== (wanted.pictures ?? pictures.length)) yield `${pictures.length} pictures are seen`;
    // A ticker shows one after the other.
    const legibly = wanted.headlines ? lines : lines.filter(seen);
    if (lines.length && !legibly.length) yield 'no headline is seen';
    for (const line of legibly) yield* legible(line, element, 14);
  }

  /** @param {HTMLElement} root @param {Wanted} wanted */
  function* measured(root, { width: [least, most] = [240, 1200] }) {
    const box = root.getBoundingClientRect();
    if (box.width < least || box.width > most) yield `it is ${Math.round(box.width)} px wide, not ${least} to ${most}`;
    if (box.height < 20) yield `it is ${Math.round(box.height)} px high`;
    if (root.scrollWidth > root.clientWidth + 1) yield `it overflows by ${root.scrollWidth - root.clientWidth} px`;
    let around = /** @type {ShadowRoot} */ (root.getRootNode()).host.parentElement;
    while (around && /^(contents|inline)$/.test(styleOf(around).display)) around = around.parentElement;
    const container = around?.getBoundingClientRect();
    if (container && (box.left < container.left - 1 || box.right > container.right + 1))
      yield `it stands out of its container: ${Math.round(box.left)}–${Math.round(box.right)} of ${Math.round(container.left)}–${Math.round(container.right)}`;
    if (styleOf(root).containerType !== 'inline-size') yield 'its styles are not there';
  }

  /** @param {HTMLElement} line @param {Element} element @param {number} least px @returns {Generator<string, void>} */
  function* legible(line, element, least) {
    const name = `"${oneLine(line.textContent ?? '').slice(0, 30)}"`;
    if (!seen(line)) return yield `${name} is not seen`;
    const size = parseFloat(styleOf(line).fontSize);
    if (size < least) yield `${name} is ${size} px small`;
    line.scrollIntoView({ block: 'center' });
    const target = line.querySelector('a') ?? line;
    const [{ left, top, width, height }] = /** @type {[DOMRect]} */ (/** @type {unknown} */ (target.getClientRects()));
    const over = /** @type {Document | ShadowRoot} */ (element.getRootNode()).elementFromPoint(
      left + width / 2,
      top + height / 2,
    );
    if (over && over !== element) yield `${name} lies under <${over.localName} id="${over.id}">`;
  }

  const waitFrame = () =>
    Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), pause(300)]);
  const askedFor = (/** @type {string} */ end) => {
    let count = 0;
    for (const { name } of performance.getEntriesByType('resource'))
      if (name.replace(/\?.*/, '').endsWith(end)) count++;
    return count;
  };

  /** Scrolls to whatever has not come to rest until everything has. @param {Document} page @param {Expected} expected */
  async function settle(page, expected) {
    const wait = expected.mistakes ? () => !askedForPart('mistakes-') : () => false;
    for (const end = Date.now() + (expected.patience ?? PATIENCE); Date.now() < end; await pause(40)) {
      const open = Object.entries(expected.elements).filter(([id, wanted]) => {
        const element = find(page, id);
        return !element || !rests(element, wanted);
      });
      if (!open.length && !wait()) break;
      for (const [id] of open) {
        find(page, id)?.scrollIntoView({ block: 'center' });
        await waitFrame();
      }
    }
    // What would come too late, or once too often.
    await pause(expected.mistakes ? 250 : 120);
    await waitFrame();
  }
  const askedForPart = (/** @type {string} */ part) =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes(part));

  /** Each pattern fits something, and everything fits a pattern. @param {string} what @param {string[]} found @param {string[]} patterns */
  function* compared(what, found, patterns) {
    for (const one of found) if (!patterns.some((pattern) => new RegExp(pattern).test(one))) yield `${what}: ${one}`;
    for (const pattern of patterns)
      if (!found.some((one) => new RegExp(pattern).test(one))) yield `${what}: nothing like ${pattern}`;
  }

  /** JSON text, whatever the page has done to `toJSON`. @param {unknown} value @returns {string} */
  function written(value) {
    if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
    let text = '';
    for (const key of Object.keys(value)) {
      const part = written(/** @type {Record<string, unknown>} */ (value)[key]);
      text += (text && ',') + (Array.isArray(value) ? part : `${stringify(key)}:${part}`);
    }
    return Array.isArray(value) ? `[${text}]` : `{${text}}`;
  }

  window.look = async (page = document, lacks = '') => {
    /** @type {string[]} */
    const failed = [];
    /** @type {Expected} */
    const expected = parse(page.getElementById('expected')?.textContent ?? '{}');
    if (lacks)
      expected.elements = Object.fromEntries(Object.entries(expected.elements).filter(([, { ifAble }]) => !ifAble));
    await settle(page, expected);
    if (page === document)
      for (const problem of inventory.changes(before, { ...expected, acted: !byItself }))
        failed[failed.length] = problem;
    for (const [id, wanted] of Object.entries(expected.elements)) {
      const element = find(page, id);
      if (!element) failed[failed.length] = `#${id} is not there`;
      else for (const problem of shown(element, wanted)) failed[failed.length] = `#${id}: ${problem}`;
    }
    (page.defaultView ?? window).scrollTo(0, 0);
    const { scrollWidth, clientWidth } = page.scrollingElement ?? page.documentElement;
    if (scrollWidth > clientWidth) failed[failed.length] = `the page is ${scrollWidth - clientWidth} px too wide`;
    for (const problem of compared('console', said, expected.said ?? [])) failed[failed.length] = problem;
    for (const problem of compared('policy', violations, expected.violations ?? [])) failed[failed.length] = problem;
    for (const [end, times] of Object.entries(expected.asked ?? {}))
      if (askedFor(end) !== times) failed[failed.length] = `${end} was asked for ${askedFor(end)} times, not ${times}`;
    tell({ title: page.title, lacks, failed });
  };

  /** @param {{title: string, lacks: string, failed: string[]}} report */
  function tell(report) {
    const text = written(report);
    const line = document.createElement('output');
    line.dataset.report = '';
    line.textContent = report.failed.length
      ? `FAILS: ${report.failed.join(' · ')}`
      : `This page passes${report.lacks && `, but for what this browser lacks: ${report.lacks}`}.`;
    line.style.cssText = `all: initial; display: block; padding: 8px 16px; font: 14px/1.4 sans-serif; color: #fff;
      background: ${report.failed.length ? '#a01c1c' : '#1d6b3a'}`;
    document.body.append(line);
    window.reported = text;
    if (parent !== window) parent.postMessage(text, '*');
  }

  window.reported = '';
  window.ready = () => {
    if (!customElements.get('news-headline')) before = inventory.take();
  };
  // All that there is to compare with where our script is not deferred.
  let before = inventory.take();
  // There is no `defer` on an XML page.
  if (document.contentType !== 'text/html') addEventListener('load', () => window.ready());
  if (byItself) addEventListener('load', () => void window.look());
})();
