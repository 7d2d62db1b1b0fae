/** The same list in Lit, as its documentation would have it. */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { css, date, load, type Item } from './common.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class News extends LitElement {
  static override readonly properties = { endpoint: {}, items: { state: true }, error: { state: true } };
  static override readonly styles = sheet;
  declare endpoint: string;
  declare items?: Item[];
  declare error?: boolean;
  #request?: AbortController;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('endpoint')) void this.#ask();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  async #ask(): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    try {
      this.items = await load(this.endpoint, request.signal);
      this.error = false;
    } catch {
      if (!request.signal.aborted) this.error = true;
    }
  }

  override render(): TemplateResult {
    const row = ({ url, title, source, published }: Item): TemplateResult =>
      html`<li>
        <a href=${url}>${title}</a><small>${source} <time datetime=${published}>${date(published)}</time></small>
      </li>`;
    const words = this.error ? html`<p>Could not load</p>` : this.items ? '' : html`<p>Loading…</p>`;
    return html`<h2>Related</h2>
      ${words}
      <ul>
        ${repeat(this.items ?? [], ({ id }) => id, row)}
      </ul>`;
  }
}
customElements.define('bench-lit', News);
