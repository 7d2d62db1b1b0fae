/** One observer and one pair of listeners for all elements: an ancestor's settings, the network, the reader's return. */
import { INHERITED } from './inherit.js';

const followers = new Set<{ follow: () => void; wake: (online: boolean) => void }>();
let observer: MutationObserver | undefined;

const followAll = (): void => followers.forEach(({ follow }) => follow());
const wakeAll = ({ type }: Event): void => {
  if (!document.hidden) followers.forEach(({ wake }) => wake(type === 'online'));
};

/** `follow`: an ancestor's `data-news-*` or `lang` may have changed; `wake`: back online, or in view again. */
export function join(follow: () => void, wake: (online: boolean) => void): () => void {
  const follower = { follow, wake };
  if (!followers.size) {
    observer ??= new MutationObserver(followAll);
    const attributeFilter = ['lang', ...INHERITED.map((name) => `data-news-${name}`)];
    observer.observe(document, { subtree: true, attributes: true, attributeFilter });
    addEventListener('online', wakeAll);
    document.addEventListener('visibilitychange', wakeAll);
  }
  followers.add(follower);
  return () => {
    followers.delete(follower);
    if (followers.size) return;
    observer?.disconnect();
    removeEventListener('online', wakeAll);
    document.removeEventListener('visibilitychange', wakeAll);
  };
}
