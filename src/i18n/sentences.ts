/** Text cut into what is spoken at a time: a sentence, or the part of a long one that a speaker takes in one breath. */
import { canonical } from './tag.js';

/** Most characters of a piece: Chromium's remote voices fall silent after about 15 s. */
const MOST = 180;
/** The same where a character is a syllable or a word. */
const MOST_DENSE = 60;
const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** A stop after these ends no sentence: one letter, a number, "U.S.", the commonest abbreviations before a name. Unicode's rules stop there. */
const GOES_ON =
  /(?:^|[\s("'«„“‘])(?:\p{L}(?:\.\p{L})*|\d{1,2}|Mrs?|Ms|Dr|Prof|St|Sra?|Hr|Fr|Nr|No|Mme|Gen|Gov|Sen|Rep|Lt|Col|Capt|Sgt|Rev|Mt|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$/u;

/** Where an engine knows no sentences: up to a stop with a space, or an ideographic stop, after it. */
const PLAIN = /.+?(?:[.!?…؟।]["'”’»)\]]*(?=\s)|[。！？][」』”’]?|$)/gsu;

/** Where a speaker breathes: after a comma, a colon, a dash. */
const BREATH = /[,;:،؛](?=\s)|\s[–—](?=\s)|[—、，；：]/gu;

const WORDS = /[\p{L}\p{N}]/u;

/** The pieces in order, each with a word in it. A line break of the text always ends one. Never throws. */
export const sentences = (text: string, language: string): string[] =>
  text.split('\n').flatMap((line) => {
    const whole: string[] = [];
    for (const piece of split(line.replace(/\s+/g, ' ').trim(), language)) {
      const before = whole.at(-1);
      if (before && GOES_ON.test(before) && before.length < MOST) whole[whole.length - 1] = before + piece;
      else whole.push(piece);
    }
    return whole
      .flatMap((sentence) => breaths(sentence, DENSE.test(sentence) ? MOST_DENSE : MOST))
      .map((piece) => piece.trim())
      .filter((piece) => WORDS.test(piece));
  });

function split(line: string, language: string): string[] {
  try {
    const segmenter = new Intl.Segmenter(canonical(language), { granularity: 'sentence' });
    return [...segmenter.segment(line)].map(({ segment }) => segment);
  } catch {
    // Firefox before 125 has none.
    return line.match(PLAIN) ?? [];
  }
}

/** Cuts a long sentence at its last breath, else at its last space, else within a word, but never within a character. */
function breaths(sentence: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    // A breath near the start leaves a stump.
    const breath = [...head.matchAll(BREATH)].map(({ 0: mark, index }) => index + mark.length).at(-1) ?? 0;
    let at = breath > most / 3 ? breath : head.lastIndexOf(' ') + 1;
    if (!at) at = /[\ud800-\udbff]$/.test(head) ? most - 1 : most;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
