// The fenced blocks of the documents, and what is said of each behind its ticks.
import { readFileSync } from 'node:fs';
import { filesIn, inRoot } from '../../../scripts/files.mjs';
import { fence } from '../../../scripts/site/markdown.mjs';

export interface Block {
  /** `docs/start.md:7` */
  readonly name: string;
  readonly file: string;
  readonly language: string;
  /** Why it cannot be run; absent: it is. */
  readonly reason?: string;
  readonly text: string;
}

export const documents = [
  ...['README.md', 'SECURITY.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...filesIn('docs', (path) => path.endsWith('.md')),
  ...filesIn('examples', (path) => path.endsWith('.md')),
];

export function blocksIn(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    // One within a list is set in.
    const [, room, ticks, info] = /^( *)(`{3,})(.*)$/.exec(lines[at]!) ?? [];
    if (ticks === undefined) continue;
    const first = at + 1;
    do at++;
    while (at < lines.length && lines[at]!.trim() !== ticks);
    const inside = lines.slice(first, at).map((line) => line.slice(line.startsWith(room!) ? room!.length : 0));
    const { language, reason } = fence(info);
    blocks.push({ name: `${file}:${first}`, file, language, ...(reason && { reason }), text: inside.join('\n') });
  }
  return blocks;
}

export const allBlocks = (): Block[] => documents.flatMap((path) => blocksIn(path, readFileSync(inRoot(path), 'utf8')));
