/** The XML of a feed as a small tree. Tolerant: what can be read of a broken file is read. No DOM: the same in Node and in a browser. */
import { Tokenizer } from 'htmlparser2';
import { decodeOnce } from '../../../safety/decode.js';
import { decodeEntities } from '../../../safety/entities.js';
import { growing, type Element } from './tree.js';

const ROOT = /<(?:[\w-]+:)?(?:rss|rdf|feed)(?=[\s/>])/i;
/** Elements read; what follows is left out: a bound against hostile files. */
const MOST = 200_000;

/** The root of a feed, or absent where there is none. Time and memory are linear in the text. */
export function parseXml(text: string, address: string): Element | undefined {
  const start = text.search(ROOT);
  if (start < 0) return;
  // What stands before the root tells nothing: a declaration, perhaps broken, a document type, words of a server.
  const source = text.slice(start);
  const tree = growing(source, address);
  let attributes = new Map<string, string>();
  let [name, attribute, value, from, left] = ['', '', '', 0, MOST];
  const open = (end: number): void => {
    tree.open(name, attributes, from, end + 1);
    attributes = new Map();
    if (!--left) tokenizer.pause();
  };
  // Entities are decoded here: those of XML, those of HTML that feeds use undeclared, and a bare `&` is itself.
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onopentagname(start, end) {
        name = source.slice(start, end);
        from = start - 1;
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => (value += source.slice(start, end)),
      onattribend: () => attributes.set(attribute, decodeEntities(western(value))),
      onopentagend: open,
      onselfclosingtag(end) {
        open(end);
        tree.closeEmpty(end + 1);
      },
      onclosetag(start, end) {
        // What follows the root is no part of the feed.
        if (tree.close(source.slice(start, end), source.lastIndexOf('<', start))) tokenizer.pause();
      },
      ontext: (start, end) => tree.write(decodeEntities(western(source.slice(start, end)))),
      oncdata: (start, end, ending) => tree.write(western(source.slice(start, end - ending))),
      onattribentity() {},
      ontextentity() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return tree.end();
}

/** U+0080–U+009F are no characters of a text: they are Windows-1252 that was taken for Latin-1. */
const western = (text: string): string => text.replace(/[\x80-\x9f]/g, (one) => decodeOnce(`&#${one.charCodeAt(0)};`));
