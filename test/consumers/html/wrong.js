// Each line with `wrong` is one that the compiler must refuse.
/** @import {} from 'broadsheet' */
const list = document.createElement('news-list');
list.limit = 'many'; // wrong
list.addEventListener('news-load', (event) => void event.nothing); // wrong
/** @param {{ telephone: string }} reader */
const call = async ({ telephone }) => ({ message: telephone });
document.createElement('news-newsletter').subscribe = call; // wrong
list.nothing(); // wrong
