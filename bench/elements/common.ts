/** Shared by the elements that ours are held against, so that they differ by how they draw alone. */
export interface Item {
  id: string;
  title: string;
  url: string;
  source: string;
  published: string;
}

export const css =
  ':host{display:block;font:16px/1.4 system-ui,sans-serif}h2{font-size:1.2em;margin:0 0 .5em}ul{list-style:none;margin:0;padding:0}li{padding:.5em 0;border-top:1px solid #ddd}a{color:#036;text-decoration:none;font-weight:600}small{display:block;color:#666}';

const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
export const date = (text: string): string => format.format(new Date(text));

export async function load(url: string | null, signal: AbortSignal): Promise<Item[]> {
  const response = await fetch(url ?? '', { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return ((await response.json()) as { items: Item[] }).items;
}
