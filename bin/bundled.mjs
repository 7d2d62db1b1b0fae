// Feeds inside `embed.js`: the text of the script with its endpoints' answers in it. See src/feed/bundled.ts.

/** Where the build leaves room for them. */
const ROOM = /new Map\(([`'"])\1\)/g;

/** JSON that may stand in a template literal, and in a `<script>` of whoever writes the code into a page. @param {string} json */
const literal = (json) => `\`${json.replace(/[\\`]|\$\{/g, '\\$&')}\``;

/**
 * @param {string} code of `embed.js`
 * @param {readonly (readonly [url: string, json: string])[]} feeds by address; the JSON escaped as `inlineJson` does
 * @throws where it is no build that has room for them, exactly once
 */
export function withFeeds(code, feeds) {
  if ([...code.matchAll(ROOM)].length !== 1) throw new Error('This embed.js has no room for feeds.');
  const entries = feeds.map(([url, json]) => `[${literal(url)},${literal(json)}]`);
  // Its source map would not fit any more.
  return code.replace(ROOM, () => `new Map([${entries.join()}])`).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}
