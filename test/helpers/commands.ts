// The commands as a publisher runs them, against a server of ours.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoot } from '../../scripts/files.mjs';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export const start = (...args: string[]): ReturnType<typeof spawn> =>
  spawn(process.execPath, [inRoot('bin/broadsheet.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

export async function run(...args: string[]): Promise<Ended> {
  const child = start(...args);
  const ended = { out: '', err: '' };
  child.stdout!.on('data', (part) => (ended.out += String(part)));
  child.stderr!.on('data', (part) => (ended.err += String(part)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...ended };
}

export interface Serving {
  readonly origin: string;
  readonly host: string;
  readonly server: Server;
}

export async function listen(answer: RequestListener): Promise<Serving> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, server };
}
