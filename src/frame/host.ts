/** `<news-frame>`, for the page around: an iframe as high as its content. Its own file, `cdn/frame.js`; docs/frame.md. */
import { define } from '../define/define.js';

/** Without `allow-top-navigation`: a frame that went wrong must not be able to lead readers away. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms';
/** Pixels. A frame cannot take more of the page. */
const MOST = 20_000;

/**
 * Attributes: `src`, the frame's address, `label`, what screen readers call it, `sandbox` in place of ours, and `max-height` in pixels.
 * What stands between its tags, a link to the paper, is seen until the frame has told its first height, and stays if it never does.
 */
export class NewsFrameElement extends HTMLElement {
  static readonly observedAttributes = ['src'];
  #frame?: HTMLIFrameElement;
  readonly #words = document.createElement('slot');
  readonly #root: ShadowRoot;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.append(this.#words);
  }

  connectedCallback(): void {
    addEventListener('message', this.#hear);
    this.attributeChangedCallback();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    const src = this.getAttribute('src');
    this.#frame?.remove();
    this.#frame = undefined;
    this.#words.hidden = false;
    if (!this.isConnected || !src) return;
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('label') ?? 'News';
    frame.loading = 'lazy';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.setAttribute('sandbox', this.getAttribute('sandbox') ?? SANDBOX);
    // Seen when it has something to show; a frame without a box would never be lazy and near.
    frame.style.cssText =
      'display:block;inline-size:100%;block-size:1px;border:0;visibility:hidden;color-scheme:inherit';
    frame.src = src;
    // A script's address would run in this page.
    if (!/^https?:/.test(frame.src)) return;
    this.#frame = frame;
    this.#root.append(frame);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow) return;
    const opaque = !/allow-same-origin/.test(frame.getAttribute('sandbox')!);
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) return;
    const { type, height } = Object(data) as { type?: unknown; height?: unknown };
    if (type !== 'news-frame' || typeof height !== 'number' || !(height >= 0)) return;
    frame.style.blockSize = `${Math.min(height, Number(this.getAttribute('max-height')) || MOST)}px`;
    frame.style.visibility = '';
    this.#words.hidden = true;
  };
}

define('news-frame', NewsFrameElement);
