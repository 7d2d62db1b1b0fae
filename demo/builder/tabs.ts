/** Tabs as the ARIA Authoring Practices have them: arrows, Home and End move, and what is moved to is shown. */
import { make } from './dom.js';

/** @param shown is called with what is chosen, before anything else too */
export function tabs<T extends string>(
  list: HTMLElement,
  panel: HTMLElement,
  names: Readonly<Record<T, string>>,
  shown: (name: T) => void,
): void {
  const all = Object.entries(names) as [T, string][];
  const made = all.map(([name, label]) =>
    make('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': panel.id }, label),
  );
  const choose = (at: number, focus = true): void => {
    made.forEach((tab, n) => {
      tab.setAttribute('aria-selected', String(n === at));
      tab.tabIndex = n === at ? 0 : -1;
    });
    panel.setAttribute('aria-labelledby', made[at]!.id);
    if (focus) made[at]!.focus();
    shown(all[at]![0]);
  };
  made.forEach((tab, at) => {
    tab.addEventListener('click', () => choose(at));
    tab.addEventListener('keydown', (event) => {
      const back = getComputedStyle(list).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
      const on = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const to = { [back]: at - 1, [on]: at + 1, Home: 0, End: made.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose((to + made.length) % made.length);
    });
  });
  list.append(...made);
  choose(0, false);
}
