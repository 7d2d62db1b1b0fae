import type { Sheets } from '../draw/css.js';
import type { PropertyDeclarations } from '../draw/element.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { count } from '../feed/select.js';
import type { Article, Feed } from '../model.js';
import { httpUrl } from '../safety/url.js';
import type { View } from '../ui/view.js';
import { hasWords } from './inline.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-masthead.styles.js';

/**
 * The head of a newspaper: its name, which leads home, and under it today's date and the tagline. What attributes do not say comes from the
 * feed, and without a feed the attributes are enough. Without a name there is nothing but the host's words.
 * @attr layout - `centre` centres the name from 44em of width.
 * @attr [level=1] - Of the heading that the name is, 1–6; 0: no heading. On an article's page its headline may be the first.
 * @slot logo - A picture in place of the name, at most 3em high; screen readers are told the name all the same. It stands in the link home.
 */
export class NewsMastheadElement extends NewsElement {
  static override readonly tag = 'news-masthead';
  static override styles: Sheets = [NewsElement.styles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    name: {},
    tagline: {},
    home: {},
    date: {},
  };
  static override values = { ...NewsElement.values, layout: ['start', 'centre', 'center'], date: ['full', 'none'] };

  /** The paper's name; absent: the feed's title. */
  declare name?: string;
  /** The words at the end of the line under the name; `""`: none; absent: the feed's description. */
  declare tagline?: string;
  /** Where the name leads, `http(s)` or relative to the page; `""`: nowhere; absent: the feed's home page. */
  declare home?: string;
  /** Today's date, in the language of the place and in `time-zone`. */
  declare date?: string;

  override readonly feedless = true;
  /** When the clock last struck, in milliseconds. A server has no today: the first frame is drawn without one. */
  #today?: number;

  /** @internal At each full minute, and when the reader returns to the tab. */
  override tick(): void {
    this.#today = Date.now();
    super.tick();
  }

  /** A masthead shows no article, so that none can be missing. */
  protected override pick(): readonly Article[] {
    return [];
  }
  protected override get wanted(): undefined {
    return;
  }
  protected get shown(): string {
    return '';
  }

  protected view(feed: Feed, view: View): TemplateResult {
    const name = text(this.name ?? feed.title);
    if (!name) {
      const waiting = this.state === 'loading' && !hasWords(this);
      return html`${waiting ? this.skeleton() : nothing}<slot @slotchange=${() => this.requestUpdate()}></slot>`;
    }
    const level = Math.min(6, count(this.level) ?? 1);
    const home = this.#home(feed);
    const language = this.name === undefined ? languageOf(feed, view) : nothing;
    // A logo takes the place of what is seen, and of nothing that is heard.
    const words = html`<span class="vh" lang=${language} dir="auto">${name}</span
      ><span aria-hidden="true"
        ><slot name="logo"><span class="t-h name" lang=${language} dir="auto">${name}</span></slot></span
      >`;
    return html`<div class="mast ${this.value('layout')}">
      <div part="name" role=${level ? 'heading' : nothing} aria-level=${level || nothing}>
        ${home ? html`<a href=${home}>${words}</a>` : words}
      </div>
      ${this.#folio(feed, view)}
    </div>`;
  }

  /** The date at the start, the tagline at the end; the heavy rule below stands in any case. */
  #folio(feed: Feed, view: View): TemplateResult {
    const { dates, language, zone } = view;
    const tagline = text(this.tagline ?? feed.description);
    const dated = this.value('date') === 'full';
    const today = this.#today && dates?.fullDate(this.#today, language, zone);
    return html`<div class="folio ${dated || tagline ? '' : 'bare'}" part="folio">
      ${dated ? html`<span class=${today ? '' : 'blank'} part="date">${today}</span>` : nothing}${
        tagline
          ? html`<span
              class="tagline"
              part="tagline"
              lang=${this.tagline === undefined ? languageOf(feed, view) : nothing}
              dir="auto"
              >${tagline}</span
            >`
          : nothing
      }
    </div>`;
  }

  #home(feed: Feed): string | undefined {
    const { home } = this;
    if (home === undefined) return feed.home;
    // Relative to the page, whose address a server does not know: what counts is that no program hides in it.
    return httpUrl(home, 'https://page.invalid/') && home;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="mast ${this.value('layout')}" aria-hidden="true">
      <div class="t-h name"><span class="sk w"></span></div>
      <div class="folio"><span class="sk m"></span></div>
    </div>`;
  }
}

const text = (words?: string): string | undefined => words?.trim();

/** The feed's language where it is not that of the words around. */
const languageOf = ({ language }: Feed, { around }: View): unknown =>
  language && language.toLowerCase() !== around.toLowerCase() ? language : nothing;

declare global {
  interface HTMLElementTagNameMap {
    'news-masthead': NewsMastheadElement;
  }
}
