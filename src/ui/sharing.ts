/** What a reader does with an article beside reading it: sharing it, and setting it larger. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { Messages } from '../i18n/messages.js';
import type { Article } from '../model.js';
import { icon } from './icon.js';

const share = 'M12 15V4M7.5 8.5 12 4l4.5 4.5M5 12.5V20h14v-7.5';

/** What has been done so far, and what can be. */
export interface Tools {
  /** The browser has no sheet of its own, so the button opens ours; absent: not known yet. */
  readonly own?: boolean | undefined;
  /** Ours is open. */
  readonly open: boolean;
  /** Copying was refused, so the address stands there to be copied by hand. */
  readonly refused: boolean;
  /** What came of it, for everybody to read, or for listeners only. */
  readonly said: string;
  readonly hushed: boolean;
  /** The step of the text's size, 0–4; absent: nobody asked for the buttons. */
  readonly size?: number | undefined;
  readonly onShare: () => unknown;
  readonly onCopy: () => unknown;
  readonly onSize: (by: 1 | -1) => unknown;
}

/** The buttons, and below them what they open. `lang` is that of our own words, where the article's is another. */
export function sharing({ title, url }: Article, m: Messages, tools: Tools, lang: unknown): TemplateResult {
  const { own, open, refused, said, hushed, size } = tools;
  return html`<div class="tools" lang=${lang}>
      ${
        url
          ? html`<button
              class="btn"
              part="button"
              type="button"
              aria-label=${m.share}
              aria-expanded=${own ? `${open}` : nothing}
              @click=${tools.onShare}
            >
              ${icon(share)}<b>${m.share}</b>
            </button>`
          : nothing
      }${size === undefined ? nothing : sizes(m, size, tools)}<span class="vh" aria-live="polite"
        >${hushed ? said : nothing}</span
      >
    </div>
    ${
      open && url
        ? html`<div class="ways" part="share" lang=${lang}>
            <button class="lnk" type="button" @click=${tools.onCopy}>${m.copyLink}</button>
            <a class="lnk" href=${mail(title, url)}>${m.emailLink}</a>
            <span aria-live="polite">${hushed ? nothing : said}</span>
            ${
              refused
                ? html`<label><span>${m.copyRefused}</span><input readonly dir="ltr" .value=${url} /></label>`
                : nothing
            }
          </div>`
        : nothing
    }`;
}

/** The largest step. */
export const LARGEST = 4;

const sizes = (m: Messages, size: number, { onSize }: Tools): TemplateResult => {
  const button = (by: 1 | -1, name: string): TemplateResult =>
    html`<button
      class="btn ${by > 0 ? 'up' : ''}"
      part="button"
      type="button"
      aria-label=${name}
      aria-disabled=${size === (by > 0 ? LARGEST : 0) ? 'true' : nothing}
      @click=${() => onSize(by)}
    ></button>`;
  return html`<div class="sizes" role="group" aria-label=${m.textSize}>
    ${button(-1, m.smallerText)}${button(1, m.largerText)}
  </div>`;
};

/** An email with nothing in it but what is shared. Half a pair of surrogates would make the whole of it an error. */
function mail(title: string, url: string): string {
  const subject = title.replace(/\p{Surrogate}/gu, '');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${subject}\n\n${url}`)}`;
}
