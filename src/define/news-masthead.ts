import { NewsMastheadElement } from '../elements/news-masthead.js';
import { define } from './define.js';

define(NewsMastheadElement.tag, NewsMastheadElement);
