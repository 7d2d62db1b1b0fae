/** The host's own things at one time. */
export interface Inventory {
  readonly looks: Map<Element, Record<string, string>>;
  readonly builtIn: Map<object, Record<string, unknown>>;
  readonly names: Set<string>;
  readonly rest: Record<string, string>;
}

declare global {
  interface Window {
    inventory: {
      take(): Inventory;
      changes(before: Inventory, page: { swapped?: boolean; acted?: boolean }): Generator<string>;
    };
    /** Takes the inventory: the page is there, and nothing of ours has happened. */
    ready(): void;
    /** Looks at the page, or at that of a frame; `lacks` is what this engine has not, so that it was not tried. */
    look(page?: Document, lacks?: string): Promise<void>;
    /** What was found, as JSON text; empty until then. */
    reported: string;
  }
}
