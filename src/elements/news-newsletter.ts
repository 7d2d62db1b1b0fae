import type { Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { isServer } from '../draw/place.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { NewsErrorEvent } from '../events.js';
import { NewsSubscribeEvent } from '../events-later.js';
import { FeedFailure } from '../feed/failure.js';
import { canHandOver, hand, message, submit, type Destination, type Outcome, type SignUp } from '../feed/submit.js';
import { count } from '../feed/select.js';
import { newsletterWords, type NewsletterWords } from '../i18n/newsletter-words.js';
import type { Article, Feed } from '../model.js';
import { buttonStyles } from '../ui/button.styles.js';
import { signUpForm, thanks, type Accepted, type Notice } from '../ui/signup.js';
import type { View } from '../ui/view.js';
import { hasWords } from './inline.js';
import { FLAG } from './attributes.js';
import { NewsElement, type NewsState } from './news-element.js';
import { styles } from './news-newsletter.styles.js';
import { destination, flaw, handOver } from './signup.js';

/** Milliseconds in which a second click is the same click. */
const TWICE = 1000;

/**
 * A sign-up for a newsletter: a native form. Its state is `ready` from its attributes alone, `error` where they do not say where it goes.
 * The address a reader writes is in no event, no log, no storage and no URL. What a service refuses is said in the form and is no
 * `news-error`: that is for the page's owner, and a reader's mistake is none of his business.
 * @attr heading - Text; `""`: none; absent: "(the paper's name) by email", else "Our newsletter".
 * @attr layout - `inline`: one row, the label for screen readers only.
 * @attr [level=2] - Of the heading, 1–6; 0: no heading.
 * @slot intro - A sentence or two under the heading.
 * @slot consent - The words beside the box of `consent`.
 * @slot fine - The small print under the form.
 * @fires {NewsSubscribeEvent} news-subscribe - A sign-up was accepted. Not fired for a plain submission, whose end nobody here can see.
 */
export class NewsNewsletterElement extends NewsElement {
  static override readonly tag = 'news-newsletter';
  static override styles: Sheets = [NewsElement.styles, buttonStyles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    action: {},
    provider: {},
    method: {},
    fields: {},
    extra: {},
    list: {},
    name: FLAG,
    consent: FLAG,
    optIn: { attribute: 'opt-in' },
    subscribe: { attribute: false },
  };
  static override values = {
    ...NewsElement.values,
    layout: ['rule', 'boxed', 'inline'],
    method: ['fetch', 'navigate'],
    optIn: ['', 'double', 'single'],
  };

  /** Where the form goes: https, or the page's own origin. */
  declare action?: string;
  /** The service: `form json ghost mailchimp kit brevo listmonk`; absent: by the address where that is sure, else `form`. */
  declare provider?: string;
  /** `navigate`: the form's own submission into a new tab, where the service lets no page read its answer, as Mailchimp never does. */
  declare method?: string;
  /** JSON: what the service calls `email`, `name` and `consent`; absent: as the provider does. As a property also an object. */
  declare fields?: unknown;
  /** JSON: what is sent besides. As a property also an object. */
  declare extra?: unknown;
  /** listmonk's lists (UUIDs), Ghost's newsletters (names), Kit's tags (numbers), separated by spaces, `+` for a space within. */
  declare list?: string;
  /** Asks for a name too, which may stay empty. */
  declare name?: boolean;
  /** Asks for consent by a box that is never ticked before; its words are in the slot `consent`. */
  declare consent?: boolean;
  /** `double`: a message must be answered; `single`: none comes; absent: as the service says, or has always done. */
  declare optIn?: string;
  /**
   * Takes the sign-up, `{email, name?, consent?}`, in place of an address. It may return or promise `{confirm: true}` where a message has to be answered, and throw an
   * `Error` whose message the reader is to see; it has 15 seconds.
   */
  declare subscribe?: (values: SignUp) => void | { confirm?: boolean } | Promise<void | { confirm?: boolean }>;

  override readonly feedless = true;
  #to?: Destination;
  #fault?: FeedFailure;
  #silenced = false;
  #notice?: Notice;
  #flight?: AbortController;
  /** What was accepted: the address, and what is said of it. */
  #done?: Accepted;
  #handed = -Infinity;

  override get state(): NewsState {
    const state = super.state;
    return state === 'ready' && this.#fault ? 'error' : state;
  }
  override get failure(): FeedFailure | undefined {
    return this.#fault ?? super.failure;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move is no leaving.
    queueMicrotask(() => {
      if (!this.isConnected) this.#flight?.abort();
    });
  }

  protected get shown(): string {
    return '';
  }
  /** It shows no article, so that none can be missing. */
  protected override pick(): readonly Article[] {
    return [];
  }
  protected override get wanted(): undefined {
    return;
  }

  protected override willUpdate(changed: Changed): void {
    const settings = ['action', 'provider', 'fields', 'extra', 'list', 'subscribe'] as const;
    if (!isServer && (!this.hasUpdated || settings.some((name) => changed.has(name)))) this.#settle();
    super.willUpdate(changed);
  }

  #settle(): void {
    const to = this.subscribe ? undefined : destination(this);
    this.#to = to instanceof FeedFailure ? undefined : to;
    const fault = to instanceof FeedFailure ? to : undefined;
    const before = this.#fault?.message;
    this.#fault = fault;
    if (!fault || fault.message === before) return;
    console.warn(`<${this.localName}> ${fault.message}`);
    this.#silenced = !this.dispatchEvent(new NewsErrorEvent(fault));
  }

  protected view(feed: Feed, view: View): TemplateResult {
    const words = newsletterWords(view.m);
    if (this.#fault) return this.#broken(words);
    const { heading = feed.title ? words.byEmail(feed.title) : words.newsletter } = this;
    const level = Math.min(6, count(this.level) ?? 2);
    // The paper's name may be on its way.
    const waits = this.heading === undefined && this.state === 'loading';
    return html`<section class="up ${this.value('layout')}" aria-label=${heading || words.newsletter}>
      <div class="say">
        ${
          heading
            ? html`<div
                class="t-h s2 ${this.heading === undefined ? 'two' : ''}"
                part="heading"
                dir="auto"
                role=${level && !waits ? 'heading' : nothing}
                aria-level=${level && !waits ? level : nothing}
              >
                ${waits ? html`<span class="sk w"></span>` : heading}
              </div>`
            : nothing
        }
        <div class="intro"><slot name="intro"></slot></div>
      </div>
      <div class="swap">
        ${signUpForm(words, {
          named: !!this.name,
          consents: !!this.consent,
          sending: !!this.#flight,
          away: !!this.#done,
          notice: this.#notice,
          site: this.#site,
          send: this.#send,
        })}
        <div class="done" part=${this.#done ? 'success' : nothing} role="status" tabindex="-1">
          ${this.#done ? thanks(words, this.#done) : nothing}
        </div>
      </div>
    </section>`;
  }

  #broken(words: NewsletterWords): TemplateResult {
    const ours = !this.#silenced && !hasWords(this);
    return html`${ours ? html`<p class="sf" part="error">${words.signUpMissing}</p>` : nothing}<slot
        @slotchange=${() => this.requestUpdate()}
      ></slot>`;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="up rule" aria-hidden="true">
      <div class="t-h s2"><span class="sk w"></span></div>
      <div class="bar"></div>
    </div>`;
  }

  get #site(): string {
    return this.#to ? new URL(this.#to.url).hostname : '';
  }

  #send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#flight || this.#done || performance.now() - this.#handed < TWICE) return;
    const form = event.target as HTMLFormElement;
    const spare = field(form, 'spare-line');
    const email = field(form, 'email').value.trim();
    const wrong = flaw(email);
    if (wrong) return this.#say({ about: 'email', says: (words) => words[wrong] }, 'email');
    if (this.consent && !field(form, 'consent').checked)
      return this.#say({ about: 'consent', says: (words) => words.agreeMissing }, 'consent');
    if (spare.value) {
      // A program has filled it, or a browser for its reader, who is then asked and not lied to.
      spare.value = '';
      return this.#say({ about: 'all', says: (words) => words.pressAgain });
    }
    const name = this.name ? field(form, 'name').value.trim() : '';
    const values: SignUp = { email, ...(name && { name }), ...(this.consent && { consent: true }) };
    const to = this.#to;
    if (to && canHandOver(to) && (to.provider === 'mailchimp' || this.value('method') === 'navigate'))
      return this.#handOver(to, values);
    void this.#post(values);
  };

  async #post(values: SignUp): Promise<void> {
    const flight = (this.#flight = new AbortController());
    const to = this.#to;
    this.#say(undefined);
    const { subscribe } = this;
    const outcome = await (to
      ? submit(to, values, flight.signal)
      : hand((taken) => subscribe?.(taken), values, flight.signal));
    this.#flight = undefined;
    this.#take(outcome, values, to);
  }

  #take(outcome: Outcome, values: SignUp, to?: Destination): void {
    switch (outcome.type) {
      case 'accepted':
        return this.#accept(values.email, outcome.confirm, to);
      case 'refused':
        return this.#say({ about: 'email', says: (words) => words.signUpRefused(outcome.message) }, 'email');
      case 'later': {
        const { minutes = Infinity } = outcome;
        const says = (words: NewsletterWords): string =>
          minutes > 120 ? words.signUpLater : words.signUpLaterIn(minutes);
        return this.#say({ about: 'all', says });
      }
      case 'elsewhere':
        if (!to) return;
        return this.#say({
          about: 'all',
          says: (words) => words.finishAt(this.#site),
          offer: () => this.#handOver(to, values),
        });
      case 'left':
        return this.#say(undefined);
      default: {
        const { type } = outcome;
        const key = ({ slow: 'signUpSlow', offline: 'signUpOffline', failed: 'signUpFailed' } as const)[type];
        return this.#say({ about: 'all', says: (words) => words[key] });
      }
    }
  }

  #accept(email: string, confirm: boolean | undefined, to?: Destination): void {
    const asked = this.value('optIn', this.optIn);
    const told = asked ? asked === 'double' : confirm;
    // Where the paper decides, these services ask by mail unless it has told them not to.
    const likely = to && /^(kit|brevo|listmonk)$/.test(to.provider) ? true : undefined;
    this.#done = { email, confirm: told ?? likely };
    this.renderRoot.querySelector('form')?.reset();
    this.#say(undefined);
    this.#focus('.done');
    this.dispatchEvent(new NewsSubscribeEvent(to?.provider ?? 'function', told));
  }

  #handOver(to: Destination, values: SignUp): void {
    this.#handed = performance.now();
    handOver(message(to, values, true), this.renderRoot);
    this.#say({ about: 'all', fine: true, says: (words) => words.tabOpened(this.#site) });
  }

  #say(notice: Notice | undefined, focus?: 'email' | 'consent'): void {
    this.#notice = notice;
    this.requestUpdate();
    if (focus) this.#focus(`[name=${focus}]`);
  }

  /** Who waits for the answer is led to it; who is elsewhere by now stays there. A button that is clicked has no focus in Safari. */
  #focus(selector: string): void {
    const waits = this.shadowRoot?.activeElement ?? document.activeElement === document.body;
    const target = (): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    if (waits) void this.updateComplete.then(() => target()?.focus());
  }
}

/** By its name, and not as a property of the form, which the names of fields may cover. */
const field = (form: HTMLFormElement, name: string): HTMLInputElement =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

declare global {
  interface HTMLElementTagNameMap {
    'news-newsletter': NewsNewsletterElement;
  }
}
