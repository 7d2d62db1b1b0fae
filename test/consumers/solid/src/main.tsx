import { render } from 'solid-js/web';
import { App } from './App';

const leave = render(() => <App />, document.querySelector('#app')!);
document.querySelector('#leave')!.addEventListener('click', leave);
