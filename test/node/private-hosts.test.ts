// Which addresses the commands take for private, however they are written.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hosts, isPrivate } from '../../bin/hosts.mjs';

describe('a private host is refused', () => {
  it('by any way to write a private address', () => {
    const none = [
      '127.0.0.1',
      '10.1.2.3',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
    ];
    const six = [
      '::1',
      '::',
      '::ffff:127.0.0.1',
      '::ffff:a00:1',
      'fe80::1',
      'fd00::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
    ];
    for (const address of [...none, ...six]) assert.equal(isPrivate(address), true, address);
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
      assert.equal(isPrivate(address), false, address);
    const hosts = new Hosts([]);
    for (const address of ['http://2130706433/', 'http://0177.0.0.1/', 'http://[::ffff:7f00:1]/', 'http://127.1/'])
      assert.throws(() => hosts.check(new URL(address)), /not on the public network/, address);
  });

  it('by a name that means a private address', async () => {
    const lookup = new Hosts([]).lookup(false);
    const error = await new Promise((done) => lookup('localhost', {}, (refused) => done(refused)));
    assert.match(String(error), /localhost \(.+\) is not on the public network/);
  });
});
