/** An article on its way to the printer: what is folded is opened, what waits for the reader is fetched; afterwards all is as before. */
import type { Controller } from '../draw/element.js';
import { isServer } from '../draw/place.js';

export class Printing implements Controller {
  #opened: HTMLDetailsElement[] = [];

  /** @param places where the article's body may stand */
  constructor(private readonly places: () => readonly (ParentNode | null | undefined)[]) {}

  hostConnected(): void {
    if (isServer) return;
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
    this.#close();
  }

  #open = (): void => {
    for (const place of this.places()) {
      if (!place) continue;
      // Pictures that wait to come near: a print has no near.
      for (const image of place.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager';
      for (const one of place.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
        one.open = true;
        this.#opened.push(one);
      }
    }
  };

  #close = (): void => {
    for (const one of this.#opened) one.open = false;
    this.#opened = [];
  };
}
