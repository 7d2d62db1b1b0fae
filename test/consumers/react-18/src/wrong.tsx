// Each line with `wrong` is one that the compiler must refuse.
import { NewsList, NewsNewsletter } from 'broadsheet/react';

export const wrong = [
  <NewsList layout="grit" />, // wrong
  <NewsList limitt={5} />, // wrong
  <NewsList onNewsLoad={(event) => void event.nothing} />, // wrong
  <NewsList onNewsPlay={() => undefined} />, // wrong
  <NewsNewsletter optIn="triple" />, // wrong
];
