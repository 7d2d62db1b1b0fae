// Where the long run fuzzes: a process of Node, and a page in each engine. A document that hangs its place fails, and the place begins anew.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../../scripts/bundle.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { recordings } from '../../scripts/recordings.mjs';
import { launch, type Engine } from '../e2e/driver.js';
import type { Outcome, Wanted } from './run.js';

export interface Place {
  readonly name: string;
  /** Of the subjects. */
  readonly names: readonly string[];
  run(subject: string, wanted: Wanted): Promise<Outcome>;
  /** Forgets what earlier documents have left. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds beyond its turn after which a subject hangs. */
const PATIENCE = 25_000;

/** The outcome, or the failure that none came. */
async function within(
  asked: Promise<Outcome>,
  subject: string,
  { seed, ms = 60_000 }: Wanted,
  again: () => Promise<unknown>,
) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms + PATIENCE);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    await again();
    return {
      subject,
      tried: 0,
      failure: `${subject} with seed ${seed}: ${error instanceof Error ? error.message : String(error)}`,
    };
  } finally {
    clearTimeout(timer);
  }
}

export async function nodePlace(): Promise<Place> {
  let worker: ChildProcess;
  const start = async (): Promise<string[]> => {
    worker = fork(inRoot('test/fuzz/worker.ts'), { execArgv: ['--import', inRoot('scripts/typescript.mjs')] });
    const [names] = (await once(worker, 'message')) as [string[]];
    return names;
  };
  const names = await start();
  const again = async (): Promise<void> => {
    worker.kill('SIGKILL');
    await start();
  };
  return {
    name: 'node',
    names,
    async run(name, wanted) {
      const over = new AbortController();
      const { signal } = over;
      const ended = once(worker, 'exit', { signal }).then(([code]) =>
        Promise.reject(new Error(`it ended with ${code}`)),
      );
      const answered = once(worker, 'message', { signal }).then(([outcome]) => outcome as Outcome);
      worker.send({ name, wanted, where: '--engines node' });
      try {
        return await within(Promise.race([answered, ended]), name, wanted, again);
      } finally {
        for (const one of [ended, answered]) one.catch(() => {});
        over.abort();
      }
    },
    renew: () => Promise.resolve(),
    close: () => Promise.resolve(void worker.kill('SIGKILL')),
  };
}

/** Serves the page of the long run. */
export async function pageSite(): Promise<{ origin: string; close(): Promise<unknown> }> {
  const output = await bundle({ input: { page: 'test/fuzz/page.ts' }, chunks: 'split' });
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Fuzzing</title><link rel="icon" href="data:,">';
  const files = new Map<string, [type: string, body: string]>([
    ['/', ['text/html', `${html}<body><script type="module" src="/page.js"></script>`]],
    ['/recordings.json', ['application/json', JSON.stringify(recordings())]],
    ...output.flatMap((file): [string, [string, string]][] =>
      file.type === 'chunk' ? [[`/${file.fileName}`, ['text/javascript', file.code]]] : [],
    ),
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url ?? '/') ?? [];
    if (!type) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

export async function pagePlace(engine: Engine, origin: string): Promise<Place> {
  let browser = await launch(engine);
  const open = async (): Promise<string[]> => {
    await browser.open(`${origin}/`);
    await browser.waitFor('window.fuzzing?.names', 'the page of the fuzzing is there', 60_000);
    return browser.evaluate('fuzzing.names');
  };
  const again = async (): Promise<void> => {
    await browser.close().catch(() => {});
    browser = await launch(engine);
    await open();
  };
  return {
    name: engine,
    names: await open(),
    run(name, wanted) {
      const call = [name, wanted, `--engines ${engine}`].map((one) => JSON.stringify(one)).join();
      return within(browser.evaluate<Outcome>(`fuzzing.run(${call})`), name, wanted, again);
    },
    renew: async () => void (await open()),
    close: () => browser.close(),
  };
}
