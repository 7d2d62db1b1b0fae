// The stylesheet by which a page reserves the elements' room: scripts/reserve/ in one file, with what CSS cannot count.
import { readFileSync } from 'node:fs';
import { inRoot } from './files.mjs';

/** The most rows that a number in an attribute reserves; more than stand in any window. */
const MOST = 99;

const parts = ['base', 'lists', 'others', 'attributes'];

/** A rule for each number, as no engine but one reads a number from an attribute. @param {string} name */
const numbers = (name) =>
  Array.from({ length: MOST }, (_, at) => `&[${name}='${at + 1}']::before{--_${name}:${at + 1}}`).join('');

/** Rows that are never hidden, and those that are all there, need no button for the others. */
const whole = () => {
  const few = Array.from({ length: 10 }, (_, at) => `[limit='${at + 1}']:not([collapse])`).join();
  return `:where(related-articles){&:is([collapse='0'],${few})::before{--_foot:0px}&[collapse='0']::before{--_collapse:${MOST}}}`;
};

/** With three digits and more as good as the most. */
const counts = () =>
  `:where(news-list,related-articles){${numbers('limit')}&[limit$='00']::before{--_limit:${MOST}}${numbers('collapse')}}`;

export function reserving() {
  const written = parts.map((name) => readFileSync(inRoot(`scripts/reserve/${name}.css`), 'utf8')).join('');
  const short = written
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')')
    .replaceAll(';}', '}')
    .trim();
  return `${short}${counts()}${whole()}\n`;
}
