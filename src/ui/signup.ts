/** The form of a sign-up, and what takes its place. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import type { NewsletterWords } from '../i18n/newsletter-words.js';
import { icon } from './icon.js';

const alert = 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17v.2';
const check = 'M4 12.5 9.5 18 20 6.5';

/** What is said between a label and its field. */
export interface Notice {
  /** `all`: it stands with the address, which is not at fault. */
  readonly about: 'email' | 'consent' | 'all';
  readonly says: (words: NewsletterWords) => string;
  /** Nothing is wrong: it only tells what has happened. */
  readonly fine?: boolean;
  /** Finishes the sign-up on the service's own page. */
  readonly offer?: () => void;
}

export interface SignUpForm {
  /** It asks for a name too. */
  readonly named: boolean;
  readonly consents: boolean;
  readonly sending: boolean;
  /** Something stands in its place: it keeps its room. */
  readonly away: boolean;
  readonly notice?: Notice;
  /** The host name of where it goes. */
  readonly site: string;
  readonly send: (event: SubmitEvent) => void;
}

export interface Accepted {
  readonly email: string;
  /** Whether a message must be answered, as far as that is known. */
  readonly confirm?: boolean;
}

/** Without our code it sends nothing (`dialog`), so that no address ever stands in the page's own URL. */
export function signUpForm(words: NewsletterWords, form: SignUpForm): TemplateResult {
  const { named, consents, sending, away, notice, site, send } = form;
  const offer = notice?.offer;
  return html`<form
    class="${consents ? 'agreed' : ''} ${away ? 'away' : ''}"
    part="form"
    method="dialog"
    novalidate
    @submit=${send}
  >
    ${
      named
        ? html`<label for="name">${words.nameLabel}</label>
            <input id="name" part="field" name="name" autocomplete="name" dir="auto" ?readonly=${sending} />`
        : nothing
    }
    <label for="email">${words.emailLabel}</label>
    ${said('email', notice, words)}
    <div class="f">
      <input
        id="email"
        part="field"
        name="email"
        type="email"
        autocomplete="email"
        inputmode="email"
        enterkeyhint="send"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        placeholder="name@example.org"
        required
        aria-invalid=${notice?.about === 'email' ? 'true' : nothing}
        aria-describedby=${notice && notice.about !== 'consent' ? 'email-note' : nothing}
        ?readonly=${sending}
      />
      ${consents ? agreement(notice, words) : nothing}
      <button class="btn solid" part="button" type="submit" aria-disabled=${sending ? 'true' : nothing}>
        <span>${sending ? words.sending : words.signUp}</span>
      </button>
      ${
        offer
          ? html`<button class="btn on" part="button" type="button" @click=${offer}>${words.continueOn(site)}</button>`
          : nothing
      }
    </div>
    <div class="vh" aria-hidden="true">
      <label for="spare">${words.leaveEmpty}</label>
      <input id="spare" name="spare-line" tabindex="-1" autocomplete="off" />
    </div>
    <div class="fine"><slot name="fine"></slot></div>
  </form>`;
}

/** The box is there before its words, so that they are heard when they come. */
function said(about: 'email' | 'consent', notice: Notice | undefined, words: NewsletterWords): TemplateResult {
  const here = notice && (notice.about === 'consent') === (about === 'consent');
  // Without a blank in it an empty one takes no room.
  // prettier-ignore
  return html`<div class="err" id="${about}-note" part=${here ? 'error' : nothing} role="alert">${
    here ? html`${notice.fine ? nothing : icon(alert)}<span dir="auto">${notice.says(words)}</span>` : nothing
  }</div>`;
}

const agreement = (notice: Notice | undefined, words: NewsletterWords): TemplateResult => {
  const wrong = notice?.about === 'consent';
  return html`<div class="agree">
    ${said('consent', notice, words)}
    <label>
      <input
        type="checkbox"
        name="consent"
        autocomplete="off"
        required
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? 'consent-note' : nothing}
      />
      <span><slot name="consent">${words.agree}</slot></span>
    </label>
  </div>`;
};

export function thanks(words: NewsletterWords, { email, confirm }: Accepted): TemplateResult {
  const { thanks, arrived, oneMoreStep, openMessage, signedUp } = words;
  const [title, rest] =
    confirm === undefined ? [thanks, arrived] : confirm ? [oneMoreStep, openMessage] : [thanks, signedUp];
  return html`${icon(check)}
    <p><b>${title}</b>${' '}${rest(email)}</p>`;
}
