/** Other sites' players in an article's body: nothing of theirs is loaded until the reader asks for one. */
export class Frames {
  /** The addresses of those that were asked for. */
  asked: ReadonlySet<string> = new Set();

  /** @param draw shows what has changed; resolves when that is there */
  constructor(private readonly draw: () => Promise<unknown>) {}

  /** Focus goes from the button that leaves to what comes in its place. */
  onFrame = async (src: string, { target }: Event): Promise<void> => {
    const box = (target as Element).closest('.news-embed');
    this.asked = new Set(this.asked).add(src);
    await this.draw();
    box?.querySelector('iframe')?.focus();
  };
}
