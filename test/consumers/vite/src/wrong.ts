// Each line with `wrong` is one that the compiler must refuse.
import { NewsListElement } from 'broadsheet';

const list = new NewsListElement();
list.limit = 'many'; // wrong
list.addEventListener('news-load', (event) => void event.nothing); // wrong
document.createElement('news-newsletter').subscribe = async (reader: { telephone: string }) => reader; // wrong
document.createElement('news-headline').more(); // wrong
