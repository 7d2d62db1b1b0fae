import { ChangeDetectionStrategy, Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'broadsheet/define/news-headline.js';
import 'broadsheet/define/news-list.js';
import 'broadsheet/define/news-newsletter.js';
import type { NewsLoadEvent } from 'broadsheet';
import { paper, subscribe } from './paper';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <news-list
      id="list"
      src="/feed.json"
      [limit]="limit()"
      time-zone="UTC"
      loading="eager"
      (news-load)="hear($event)"
    ></news-list>
    <news-headline id="headline" [data]="data()" loading="eager"></news-headline>
    <news-newsletter id="newsletter" opt-in="double" [subscribe]="subscribe" loading="eager"></news-newsletter>
    <output>{{ heard() }}</output>
    <button id="more" (click)="limit.set(limit() + 1)">More</button>
    <button id="other" (click)="title.set('Trams at noon')">Other</button>
  `,
})
export class App {
  readonly limit = signal(1);
  readonly title = signal('Ferries by night');
  readonly heard = signal('');
  readonly data = computed(() => paper(this.title()));
  readonly subscribe = subscribe;

  hear({ count, feed }: NewsLoadEvent): void {
    this.heard.set(`${count} of ${feed.title}`);
  }
}
