import { RelatedArticlesElement } from '../elements/related-articles.js';
import { define } from './define.js';

define(RelatedArticlesElement.tag, RelatedArticlesElement);
