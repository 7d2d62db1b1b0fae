// Angular's own packages come half compiled; this does the rest in the page, where no Angular CLI has done it before.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';

const app = await bootstrapApplication(App);
document.querySelector('#leave')!.addEventListener('click', () => app.destroy());
