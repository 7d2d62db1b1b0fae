import { render } from 'preact';
import { App } from './App';

const app = document.querySelector('#app')!;
render(<App />, app);
document.querySelector('#leave')!.addEventListener('click', () => render(null, app));
