// Finds the nginx that the worked configuration of examples/nginx is tried in.
import { pathToFileURL } from 'node:url';
import { isCi, thisMachine } from './browser.mjs';

const PACKAGE = 'nginx-light';

/** Where it is, or why it is missing; installed where CI is set. @param {import('./browser.mjs').Probes} probes @returns {import('./browser.mjs').Found} */
export function findNginx({ env, which, exists, apt, install, say }) {
  if (env.NGINX_PATH) {
    return exists(env.NGINX_PATH) ? { path: env.NGINX_PATH } : { missing: 'NGINX_PATH names no file' };
  }
  const look = () => which('nginx') ?? ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => exists(path));
  const found = look();
  if (found) return { path: found };
  const missing = `nginx is not installed (Debian: ${PACKAGE})`;
  if (!isCi(env)) return { missing };
  if (!apt) return { missing: `${missing}, and CI installs it only as root on Debian or Ubuntu` };
  say(`Installing ${PACKAGE} with apt-get, because CI is set.`);
  try {
    install([PACKAGE]);
  } catch (error) {
    return { missing: `${missing}, and apt-get failed: ${error instanceof Error ? error.message : String(error)}` };
  }
  const path = look();
  return path ? { path } : { missing: `${missing}, though apt-get has installed it` };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(findNginx(await thisMachine()));
