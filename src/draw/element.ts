/** The element that all of ours are: attributes as properties, one update for however many changes, styles that are made once. */
import { adopt, type Sheets } from './css.js';
import { Base } from './place.js';
import { render } from './template.js';

/** How a property is told by its attribute. */
export interface PropertyDeclaration {
  /** Absent: the property's name in lower case. False: none. */
  readonly attribute?: string | false;
  /** What the attribute's text means; absent: itself. */
  readonly read?: (text: string | null) => unknown;
}
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;
/** What has changed since the last update, with what it was. */
export type Changed = ReadonlyMap<string, unknown>;

/** What lives with an element. */
export interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdated?(): void;
}

/** What helpers of an element need of it. */
export type Drawn = HTMLElement &
  Pick<DrawnElement, 'requestUpdate' | 'updateComplete' | 'addController' | 'removeController'>;

export abstract class DrawnElement extends Base {
  /** All of them, the base's too. */
  static properties: PropertyDeclarations = {};
  static styles: Sheets = [];

  /** Where it is drawn: the shadow root. */
  renderRoot!: ShadowRoot;
  hasUpdated = false;
  #controllers = new Set<Controller>();
  #values: Record<string, unknown> = {};
  #changed = new Map<string, unknown>();
  #pending = false;
  #begin!: () => void;
  #updated: Promise<unknown> = new Promise<void>((begin) => (this.#begin = begin));
  /** Set before the element was defined. */
  #early: Record<string, unknown> = {};

  /** Asked for once, by the definition: the time to give the class its properties. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, { attribute = name.toLowerCase() }]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: DrawnElement) {
          return this.#values[name];
        },
        set(this: DrawnElement, value: unknown) {
          const old = this.#values[name];
          this.#values[name] = value;
          if (!Object.is(old, value)) this.requestUpdate(name, old);
        },
      });
      return attribute || [];
    });
  }

  get #properties(): PropertyDeclarations {
    return (this.constructor as typeof DrawnElement).properties;
  }

  constructor() {
    super();
    for (const name of Object.keys(this.#properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
    this.requestUpdate();
  }

  attributeChangedCallback(changed: string, _old: string | null, text: string | null): void {
    for (const [name, { attribute = name.toLowerCase(), read }] of Object.entries(this.#properties))
      if (attribute === changed)
        (this as unknown as Record<string, unknown>)[name] = read ? read(text) : (text ?? undefined);
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    Object.assign(this, this.#early);
    this.#early = {};
    this.#begin();
    for (const one of this.#controllers) one.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const one of this.#controllers) one.hostDisconnected?.();
  }

  addController(controller: Controller): void {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: Controller): void {
    this.#controllers.delete(controller);
  }

  /** Resolves when what has changed is drawn: true, unless something has changed again. Not before the element is connected. */
  get updateComplete(): Promise<boolean> {
    return this.#updated.then(() => !this.#pending);
  }

  /** Draws, with the next microtask, once however often it is called. */
  requestUpdate(name?: string, old?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, old);
    if (this.#pending) return;
    this.#pending = true;
    this.#updated = this.#soon(this.#updated);
  }

  async #soon(before: Promise<unknown>): Promise<void> {
    // What was thrown is told as what nobody has caught, and is no reason not to draw again.
    await before.catch((error: unknown) => reportError(error));
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      this.update(changed);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const one of this.#controllers) one.hostUpdated?.();
    this.hasUpdated = true;
    this.updated(changed);
  }

  #settle(): void {
    this.#pending = false;
    this.#changed = new Map();
  }

  protected createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adopt(root, (this.constructor as typeof DrawnElement).styles);
    return root;
  }

  /** Before each update: what it sets is part of this one. */
  protected willUpdate(_changed: Changed): void {}
  protected update(_changed: Changed): void {
    const value = this.render();
    this.#settle();
    render(value, this.renderRoot, this);
  }
  protected abstract render(): unknown;
  /** After each update: what it sets is another one. */
  protected updated(_changed: Changed): void {}
}
