// Pages of a host with a strict content security policy, and a witness that writes down what goes wrong on them.

/** Written into `window.witness` before anything else of the page runs: violations, uncaught errors, console errors. */
export const witness = `
  window.witness = [];
  const note = (kind, text) => window.witness.push(kind + ': ' + text);
  document.addEventListener('securitypolicyviolation', (event) =>
    note('violation', event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', (event) => note('error', event.message ?? event.target?.src), true);
  addEventListener('unhandledrejection', (event) => note('rejection', event.reason));
  for (const kind of ['error', 'warn']) {
    const old = console[kind];
    console[kind] = (...words) => { note('console.' + kind, words.join(' ')); old.apply(console, words); };
  }
`;

/** The policy that the README names for such hosts. `self` is the page's own sheet and this witness. */
export const policy = (paper: string): string =>
  [
    `default-src 'none'`,
    `script-src ${paper} 'self'`,
    `connect-src ${paper}`,
    `img-src ${paper}`,
    `style-src 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types broadsheet 'allow-duplicates'`,
  ].join('; ');

export interface Pages {
  set(path: string, page: { body: string; headers?: Record<string, string> }): unknown;
}

/** Puts the page at `/` of a site, its sheet and the witness beside it. */
export function host(
  pages: Pages,
  paper: string,
  body: string,
  css = 'body { margin: 2em }',
  csp = policy(paper),
): void {
  pages.set('/witness.js', { body: witness });
  pages.set('/page.css', { body: css });
  pages.set('/', {
    headers: csp ? { 'content-security-policy': csp } : {},
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody else's page</title>
<script src="/witness.js"></script><link rel="icon" href="${paper}/icon.svg"><link rel="stylesheet" href="/page.css"></head>
<body>${body}</body></html>`,
  });
}
