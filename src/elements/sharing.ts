/** What becomes of the buttons beside an article: its address goes out by whatever way the browser has, its text grows. */
import type { Messages } from '../i18n/messages.js';
import type { Article } from '../model.js';
import { LARGEST, type Tools } from '../ui/sharing.js';

/** Milliseconds for which "Link copied" stays. */
const READ = 4000;
/** Percent of the usual size, by step; the styles know the same. */
const PERCENT = [90, 100, 115, 130, 150];
const USUAL = 1;
/** For as long as the tab is open, in every article of the site. */
const KEY = 'news-text-size';

/** What an article that has these buttons lets them know. */
export interface Shared {
  readonly root: ParentNode;
  readonly article: Article | undefined;
  readonly words: Messages;
  readonly language: string;
  /** Shows what has changed; resolves when that is there. */
  readonly draw: () => unknown;
}

/** A page in a frame, or a strict browser, may have no storage: reading it throws. */
function stored(): number {
  try {
    const step = Number(sessionStorage.getItem(KEY) ?? USUAL);
    return PERCENT[step] ? step : USUAL;
  } catch {
    return USUAL;
  }
}

export class Sharing implements Tools {
  own?: boolean;
  open = false;
  refused = false;
  said = '';
  hushed = false;
  size?: number;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param shared what is shared, asked for anew each time */
  constructor(private readonly shared: () => Shared) {}

  /** What a server does not know: what this browser can, and what the reader chose before. Says whether that changes anything. */
  settle(sized: boolean): boolean {
    const { own, size } = this;
    this.own = !(navigator as Partial<Navigator>).share;
    if (!sized) this.size = undefined;
    else this.size ??= stored();
    return own !== this.own || size !== this.size;
  }

  onShare = async (): Promise<void> => {
    const { article, draw } = this.shared();
    if (!article?.url) return;
    const { title, url } = article;
    this.refused = false;
    if (this.own || this.open) this.open = !this.open;
    else {
      try {
        await navigator.share({ title, url });
        return;
      } catch (error) {
        // Whoever closed the sheet has shared nothing and wants nothing; where it may not open, ours does.
        if ((error as Error).name === 'AbortError') return;
        this.own = this.open = true;
      }
    }
    draw();
  };

  onCopy = async (): Promise<void> => {
    const { article, words, draw, root } = this.shared();
    try {
      await navigator.clipboard.writeText(article!.url!);
      this.refused = false;
      this.#say(words.copied);
    } catch {
      this.refused = true;
      await draw();
      const field = root.querySelector('input');
      field?.focus();
      field?.select();
    }
  };

  onSize = (by: 1 | -1): void => {
    const size = Math.min(LARGEST, Math.max(0, (this.size ?? USUAL) + by));
    if (size === this.size) return;
    this.size = size;
    const { words, language } = this.shared();
    this.#say(words.textSizeNow(PERCENT[size]!, language), true);
    try {
      sessionStorage.setItem(KEY, `${size}`);
    } catch {
      // It is not remembered.
    }
  };

  #say(said: string, hushed = false): void {
    this.said = said;
    this.hushed = hushed;
    clearTimeout(this.#timer);
    if (said) this.#timer = setTimeout(() => this.#say(''), READ);
    this.shared().draw();
  }
}
