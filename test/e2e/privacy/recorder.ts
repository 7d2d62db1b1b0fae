// Runs in a page before anything else of it and writes down what happens there: every request of any kind, as the engine itself
// reports it, and every call by which a script could ask for, tell or keep something.

export interface Seen {
  /** `request`, `sessionStorage`, `cookie`, `link` and so on. */
  kind: string;
  /** The address, the key, or the first thing that was handed over. */
  what: string;
}

/** Nothing is allowed by it and everything is let through: so the engine reports each request, whoever makes it and wherever it goes. */
export const REPORT = `default-src 'none'; form-action 'none'`;

/** For frames: they are asked for and reported, and stay here. */
export const STAY = `frame-src 'none'`;

function record(): void {
  const seen: Seen[] = [];
  const page = window as unknown as Record<string, unknown> & { seen: Seen[] };
  page.seen = seen;
  const note = (kind: string, what: unknown): void => void seen.push({ kind, what: String(what) });

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (/^(https?|wss?|data|blob):/.test(blockedURI)) note('request', `${effectiveDirective} ${blockedURI}`);
    else if (!/^(inline|eval|trusted)/.test(blockedURI)) note('request', `${effectiveDirective} ${blockedURI || '?'}`);
  });

  /** Every call of a method is noted, and then made. */
  const watch = (on: unknown, names: string[], kind: string | ((self: unknown) => string)): void => {
    for (const name of names) {
      const old = (on as Record<string, unknown> | undefined)?.[name];
      if (typeof old !== 'function') continue;
      (on as Record<string, unknown>)[name] = function (this: unknown, ...values: unknown[]): unknown {
        const [first = name] = values;
        note(
          typeof kind === 'string' ? kind : kind(this),
          Object(first) === first ? Object.keys(first as object).join() : first,
        );
        return (old as (...all: unknown[]) => unknown).apply(this, values);
      };
    }
  };
  /** Every object that is made of a class. */
  const watchClass = (name: string): void => {
    const old = page[name] as (new (...values: unknown[]) => object) | undefined;
    if (!old) return;
    page[name] = new Proxy(old, {
      construct: (made, values: unknown[], target) => (
        note(name, values[0]),
        Reflect.construct(made, values, target) as object
      ),
    });
  };
  /** Every value that is set. */
  const watchSetter = (on: object, name: string, kind: string): void => {
    const old = Object.getOwnPropertyDescriptor(on, name);
    if (!old?.set) return;
    const set = old.set;
    Object.defineProperty(on, name, {
      ...old,
      set(this: unknown, value: unknown) {
        note(kind, value);
        set.call(this, value);
      },
    });
  };
  const proto = (name: string): object | undefined => (page[name] as { prototype: object } | undefined)?.prototype;

  watch(Storage.prototype, ['setItem', 'removeItem', 'clear'], (self) =>
    self === localStorage ? 'localStorage' : 'sessionStorage',
  );
  watchSetter(Document.prototype, 'cookie', 'cookie');
  watchSetter(Document.prototype, 'domain', 'domain');
  watchSetter(window, 'name', 'window.name');
  watch(proto('CookieStore'), ['set', 'delete'], 'cookie');
  watch(proto('IDBFactory'), ['open', 'deleteDatabase'], 'indexedDB');
  watch(proto('CacheStorage'), ['open', 'delete'], 'caches');
  watch(proto('StorageManager'), ['persist', 'getDirectory'], 'storage');
  watch(proto('ServiceWorkerContainer'), ['register'], 'service worker');
  watch(proto('LockManager'), ['request'], 'lock');
  watch(proto('Navigator'), ['sendBeacon', 'requestMIDIAccess', 'getBattery', 'registerProtocolHandler'], 'navigator');
  watch(proto('Clipboard'), ['writeText', 'write', 'readText', 'read'], 'clipboard');
  watch(proto('History'), ['pushState', 'replaceState'], 'history');
  watch(proto('XMLHttpRequest'), ['open'], 'XMLHttpRequest');
  watch(proto('HTMLFormElement'), ['submit', 'requestSubmit'], 'form');
  watch(proto('Geolocation'), ['getCurrentPosition', 'watchPosition'], 'geolocation');
  watch(proto('MediaDevices'), ['getUserMedia', 'enumerateDevices', 'getDisplayMedia'], 'media devices');
  watch(proto('Permissions'), ['query'], 'permissions');
  watch(proto('CredentialsContainer'), ['get', 'create', 'store'], 'credentials');
  watch(proto('HTMLCanvasElement'), ['toDataURL', 'toBlob'], 'canvas');
  watch(window, ['open'], 'window.open');
  watch(page.Notification, ['requestPermission'], 'notification');
  for (const name of [
    'WebSocket',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
    'BroadcastChannel',
    'SharedWorker',
    'Worker',
  ])
    watchClass(name);

  // What asks for things by standing in the page: hints to connect or to fetch ahead, and links that tell when they are followed.
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    for (const one of [node, ...node.querySelectorAll('link, [ping], script[type=speculationrules]')]) {
      if (one.localName === 'link') note('link', `${one.getAttribute('rel')} ${one.getAttribute('href')}`);
      if (one.hasAttribute('ping')) note('ping', one.getAttribute('ping'));
      if (one.matches('script[type=speculationrules]')) note('speculation', one.textContent);
    }
  };
  const observe = (root: Node): void =>
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(look))).observe(root, {
      childList: true,
      subtree: true,
    });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    observe(root);
    return root;
  };
  observe(document);
}

export const recorder = `(${String(record)})();`;
