/** The least that a list of headlines can be, written by hand: what every ratio is held against. */
import { css, date, load, type Item } from './common.js';

const frame = document.createElement('template');
frame.innerHTML = `<h2>Related</h2><p>Loading…</p><ul></ul>`;
const blank = document.createElement('template');
blank.innerHTML = `<li><a> </a><small> <time> </time></small></li>`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const set = (node: Node, text: string): void => {
  if (node.nodeValue !== text) node.nodeValue = text;
};

class News extends HTMLElement {
  static readonly observedAttributes = ['endpoint'];
  #rows = new Map<string, HTMLElement | undefined>();
  readonly #words: HTMLElement;
  readonly #list: HTMLElement;
  #request?: AbortController | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(frame.content.cloneNode(true));
    this.#words = root.querySelector('p')!;
    this.#list = root.querySelector('ul')!;
  }

  connectedCallback(): void {
    void this.#ask();
  }

  disconnectedCallback(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  attributeChangedCallback(_name: string, old: string | null, value: string): void {
    if (this.isConnected && old !== null && old !== value) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    try {
      const items = await load(this.getAttribute('endpoint'), request.signal);
      this.#words.hidden = true;
      this.#show(items);
    } catch {
      if (request.signal.aborted) return;
      this.#words.hidden = false;
      this.#words.textContent = 'Could not load';
    }
  }

  #show(items: Item[]): void {
    const old = this.#rows;
    const now = (this.#rows = new Map<string, HTMLElement | undefined>());
    for (const { id } of items) {
      now.set(id, old.get(id));
      old.delete(id);
    }
    for (const row of old.values()) row?.remove();
    let at = this.#list.firstChild;
    for (const item of items) {
      let row = now.get(item.id);
      if (!row) now.set(item.id, (row = blank.content.firstChild!.cloneNode(true) as HTMLElement));
      const link = row.firstChild as HTMLAnchorElement;
      const small = link.nextSibling as HTMLElement;
      const time = small.lastChild as HTMLTimeElement;
      if (link.href !== item.url) link.href = item.url;
      set(link.firstChild!, item.title);
      set(small.firstChild!, `${item.source} `);
      if (time.dateTime !== item.published) {
        time.dateTime = item.published;
        time.firstChild!.nodeValue = date(item.published);
      }
      if (row === at) at = at.nextSibling;
      else this.#list.insertBefore(row, at);
    }
  }
}
customElements.define('bench-vanilla', News);
