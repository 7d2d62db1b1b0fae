// Each line with `wrong` is one that the compiler must refuse.
import type {} from 'broadsheet/jsx/preact';

export const wrong = [
  <news-list layout="grit" />, // wrong
  <news-list limitt={5} />, // wrong
  <news-list onnews-load={(event) => void event.nothing} />, // wrong
  <news-newsletter opt-in="triple" />, // wrong
  <news-rumour />, // wrong
];
