/** The demo's articles, and the feed that they make. */
import { compose as composed } from '../scripts/demo-items.mjs';

/** An article as `demo/content/` writes it: `ago` is its age in hours. */
export interface Written {
  id: string;
  ago: number;
  [field: string]: unknown;
}

/** An article as a JSON Feed has it. */
export interface Item {
  id: string;
  [field: string]: unknown;
}

export interface Feed {
  items: Item[];
  [field: string]: unknown;
}

const files = import.meta.glob<readonly Written[]>('../demo/content/[0-9]*.mjs', { eager: true, import: 'articles' });
const written = Object.values(files).flat();

/** Both pages of the paper as they are now, in milliseconds since 1970, or a page of these articles alone. */
export const compose = (now: number, only: readonly Written[] = written): Record<'feed.json' | 'archive.json', Feed> =>
  composed(
    [...only].sort((a, b) => a.ago - b.ago),
    now,
  ) as unknown as Record<'feed.json' | 'archive.json', Feed>;
