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
/** The properties that have changed since the last update. */
export type Changed = ReadonlySet<string>;

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
  // A page may have a thousand of these far from view: what is for drawing is made by the first drawing.
  private _controllers?: Set<Controller>;
  private _values: Record<string, unknown> = {};
  /** While an update waits. */
  private _changed?: Set<string>;
  private _begin?: (updated: unknown) => void;
  private _updated?: Promise<unknown>;
  /** Set before the element was defined. */
  private _early?: Record<string, unknown>;

  /** Asked for once, by the definition: the time to give the class its properties. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).flatMap(([name, { attribute = name.toLowerCase() }]) => {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: DrawnElement) {
          return this._values[name];
        },
        set(this: DrawnElement, value: unknown) {
          if (Object.is(this._values[name], value)) return;
          this._values[name] = value;
          this.requestUpdate(name);
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
    for (const name in this.#properties) {
      if (!Object.hasOwn(this, name)) continue;
      (this._early ??= {})[name] = this[name as keyof this];
      delete this[name as keyof this];
    }
  }

  attributeChangedCallback(changed: string, _old: string | null, text: string | null): void {
    const properties = this.#properties;
    for (const name in properties) {
      const { attribute = name.toLowerCase(), read } = properties[name]!;
      if (attribute === changed)
        (this as unknown as Record<string, unknown>)[name] = read ? read(text) : (text ?? undefined);
    }
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot();
    const begin = this._begin;
    // Before anything asks for an update, which would else wait for the one that it is.
    if (begin) this._updated = undefined;
    Object.assign(this, this._early);
    this._early = this._begin = undefined;
    this.requestUpdate();
    begin?.(this._updated);
    this.#tell((one) => one.hostConnected?.());
  }

  disconnectedCallback(): void {
    this.#tell((one) => one.hostDisconnected?.());
  }

  #tell(what: (one: Controller) => void): void {
    this._controllers?.forEach(what);
  }

  addController(controller: Controller): void {
    (this._controllers ??= new Set()).add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller: Controller): void {
    this._controllers?.delete(controller);
  }

  /** Resolves when what has changed is drawn: true, unless something has changed again. Not before the element is connected. */
  get updateComplete(): Promise<boolean> {
    this._updated ??= new Promise((begin) => (this._begin = begin));
    return this._updated.then(() => !this._changed);
  }

  /** Draws, with the next microtask, once however often it is called. Nothing before the element is connected: all is drawn then. */
  requestUpdate(name?: string): void {
    if (!this.renderRoot) return;
    if (!this._changed) {
      this._changed = new Set();
      this._updated = this.#soon(this._updated);
    }
    if (name) this._changed.add(name);
  }

  async #soon(before?: Promise<unknown>): Promise<void> {
    // What was thrown is told as what nobody has caught, and is no reason not to draw again.
    await before?.catch((error: unknown) => reportError(error));
    const changed = this._changed!;
    try {
      this.willUpdate(changed);
      this.update(changed);
    } catch (error) {
      this._changed = undefined;
      throw error;
    }
    this.#tell((one) => one.hostUpdated?.());
    this.hasUpdated = true;
    this.updated(changed);
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
    this._changed = undefined;
    this.draw(value);
  }
  protected draw(value: unknown): void {
    render(value, this.renderRoot, this);
  }
  protected abstract render(): unknown;
  /** After each update: what it sets is another one. */
  protected updated(_changed: Changed): void {}
}
