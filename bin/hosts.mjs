// Which hosts may be asked. A command that runs on a server, or in somebody's build, must not be led by an address, or by a redirect, to
// what only that machine can reach (OWASP: server-side request forgery).
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Not public: RFC 6890 and the IANA registries of special-purpose addresses. */
const PRIVATE = new BlockList();
for (const [net, bits] of /** @type {const} */ ([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]))
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of /** @type {const} */ ([
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]))
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is of this machine, of its network, or of none. @param {string} address */
export function isPrivate(address) {
  const family = isIP(address);
  // An IPv4 address in an IPv6 one, RFC 4291, 2.5.5.2: the list takes it for what it is.
  return family === 0 || PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv6 address stands in brackets there. @param {string} hostname */
const addressIn = (hostname) => hostname.replace(/^\[|\]$/g, '');

/** Why an address is not asked: a sentence. */
export class Refused extends Error {}

/** What is allowed besides the public network, and beyond which nothing is. */
export class Hosts {
  /** @param {readonly string[]} allowed `host` or `host:port`; none: every public host, and no other */
  constructor(allowed) {
    this.allowed = allowed.map((one) => one.toLowerCase());
  }

  /** @param {URL} url @returns {boolean} */
  names({ hostname, host }) {
    const bare = addressIn(hostname);
    return [hostname, host, bare].some((one) => this.allowed.includes(one));
  }

  /** @param {URL} url @throws {Refused} before anything is asked */
  check(url) {
    if (!/^https?:$/.test(url.protocol)) throw new Refused(`${url.href} is neither http: nor https:.`);
    const named = this.names(url);
    if (this.allowed.length > 0 && !named)
      throw new Refused(`${url.host} is not among the hosts of --allow-host: ${this.allowed.join(', ')}.`);
    const bare = addressIn(url.hostname);
    if (!named && isIP(bare) && isPrivate(bare)) throw this.#private(url.hostname, bare);
  }

  /**
   * For `http.request`: finds the address of a host, and refuses one that is not public. As the connection is made to what is found here, a
   * name cannot mean another machine a moment later.
   * @param {boolean} named the host is allowed, wherever it is
   * @returns {import('node:net').LookupFunction}
   */
  lookup(named) {
    return (hostname, options, done) => {
      lookup(hostname, { ...options, all: true }, (error, found) => {
        const bad = error ? undefined : found.find(({ address }) => !named && isPrivate(address));
        if (error) return done(error, '', 0);
        if (bad) return done(this.#private(hostname, bad.address), '', 0);
        const [first] = found;
        if (options.all) return done(null, found);
        if (!first) return done(new Error(`${hostname} has no address.`), '', 0);
        return done(null, first.address, first.family);
      });
    };
  }

  /** @param {string} host @param {string} address */
  #private(host, address) {
    const where = host === address ? address : `${host} (${address})`;
    return new Refused(`${where} is not on the public network. If you mean it, write --allow-host ${host}.`);
  }
}
