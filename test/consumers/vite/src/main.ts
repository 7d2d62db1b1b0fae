import { show } from './news';

const app = document.querySelector('#app')!;
show(app);
document.querySelector('#leave')!.addEventListener('click', () => app.replaceChildren());
