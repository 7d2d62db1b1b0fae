// Each line with `wrong` is one that the compiler must refuse. What stands in square brackets it does not check: the schema that lets
// custom elements in lets in any property of theirs.
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <news-list #list (news-load)="count = $event.nothing">wrong</news-list>
    <news-list (news-load)="count = $event.feed">wrong</news-list>
    <button (click)="list.nothing()">wrong</button>
    <button (click)="list.limit = 'many'">wrong</button>
  `,
})
export class Wrong {
  count = 0;
}
