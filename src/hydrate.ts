/** Lets elements take over prerendered markup. Import it before the elements are defined. */
import { hydrate } from '@lit-labs/ssr-client';
import { NewsElement } from './elements/news-element.js';

NewsElement.hydrate = hydrate;
