import { mount, unmount } from 'svelte';
import App from './App.svelte';

const app = mount(App, { target: document.querySelector('#app')! });
document.querySelector('#leave')!.addEventListener('click', () => void unmount(app));
