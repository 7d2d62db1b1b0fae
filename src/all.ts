/** `all.js`: every element in one file, which fetches nothing. */
import './hydrate.js';
import { define } from './define/define.js';
import { prepareFor } from './define/prerendered.js';
import * as classes from './elements/index.js';

const elements = Object.values(classes);
const defineAll = (): void => elements.forEach((element) => define(element.tag, element));

const waited = prepareFor(document.querySelectorAll(elements.map(({ tag }) => tag).join()));
if (waited) void waited.then(defineAll);
else defineAll();
