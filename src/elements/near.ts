/** One IntersectionObserver for all elements: nothing is drawn or asked for before it comes near. */

/** How far from the viewport counts as near: about a flick of the thumb. */
const MARGIN = '600px';

const waiting = new Map<Element, (element: Element) => void>();
let observer: IntersectionObserver | undefined;

/** Calls back once, when the element comes near the viewport, unless `stopWaiting` is called before. */
export function whenNear(element: Element, then: (element: Element) => void): void {
  if (!observer) {
    const come = (target: Element): void => {
      const found = waiting.get(target);
      stopWaiting(target);
      found?.(target);
    };
    observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target, boundingClientRect } of entries)
          // Without a box of its own (display: contents) it would never be seen.
          if (isIntersecting || (!boundingClientRect.width && getComputedStyle(target).display === 'contents'))
            come(target);
      },
      { rootMargin: MARGIN },
    );
    // On paper everything is near: what has its news at hand is drawn before the printer looks.
    addEventListener('beforeprint', () => [...waiting.keys()].forEach(come));
  }
  waiting.set(element, then);
  observer.observe(element);
}

export function stopWaiting(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
