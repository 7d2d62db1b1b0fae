// Each line with `wrong` is one that the compiler must refuse.
import { renderToString } from 'broadsheet/ssr';

await renderToString('news-rumour'); // wrong
await renderToString('news-list', { limit: 5 }); // wrong
const { htlm } = await renderToString('news-list'); // wrong
document.querySelector('news-list')!.limit = 'many'; // wrong
export { htlm };
