// What can be said of a snippet without a browser: commands, JSON, and modules against the package as it is published.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import ts from 'typescript';
import { inRoot } from '../../../scripts/files.mjs';
import { run } from '../../helpers/commands.js';
import type { Packed } from '../../helpers/packed.js';
import type { Block } from './blocks.js';

const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> };
const helps = new Map<string, Promise<string>>();

/** What is wrong with the commands of a block. */
export async function commands(text: string): Promise<string[]> {
  const wrong: string[] = [];
  const lines = text.split('\n').map((line) => line.replace(/\s#.*$/, '').replace(/^[*/\d,-]+( +[*\d]+){4} +/, ''));
  for (const command of lines.flatMap((line) => line.split('&&')).map((one) => one.trim())) {
    const [program, first = '', second = '', ...rest] = command.split(/\s+/);
    if (!program) continue;
    if (program === 'npm') {
      const script = { start: 'start', test: 'test', run: second }[first];
      if (!['ci', 'install'].includes(first) && (script === undefined || !scripts[script]))
        wrong.push(`${command}: there is no such script`);
    } else if (program === 'npx' && first === 'broadsheet') {
      if (!helps.has(second))
        helps.set(
          second,
          run(second, '--help').then(({ code, out }) => (code === 0 ? out : '')),
        );
      const help = await helps.get(second)!;
      if (!help) wrong.push(`${command}: there is no such command`);
      for (const option of rest.filter((word) => word.startsWith('--')))
        if (!help.includes(option)) wrong.push(`${command}: its help does not name ${option}`);
    } else wrong.push(`${command}: nobody here knows ${program}`);
  }
  return wrong;
}

/** What is not JSON, is no article that the library reads, or names what `frame.html` does not. */
export async function json(text: string): Promise<string[]> {
  const { describe } = await import('../../../src/index.js');
  const value = JSON.parse(text) as Record<string, unknown>;
  if ('elements' in value) {
    const [, list = ''] = /id="list">([^]*?)<\/script>/.exec(readFileSync(inRoot('cdn/frame.html'), 'utf8')) ?? [];
    const known = Object.keys(JSON.parse(list) as object);
    return Object.keys(value).filter((key) => !known.includes(key));
  }
  const feed = 'items' in value ? value : { version: 'https://jsonfeed.org/version/1.1', items: [value] };
  const { format, count, skipped } = await describe(feed);
  return format === 'jsonfeed' && count > 0 && skipped === 0
    ? []
    : [`${format}: ${count} articles, ${skipped} skipped`];
}

/** Of plain JavaScript these are wrong too: a module, or a name of it, that is not there. */
const IMPORTS = [2305, 2307, 2613, 2614, 2724, 7016];

/** What the compiler says of modules, by block: of TypeScript all, of JavaScript its syntax and its imports. */
export function compiled({ project }: Packed, blocks: readonly Block[]): Map<Block, string[]> {
  symlinkSync(inRoot('node_modules/@types'), join(project, 'node_modules/@types'), 'junction');
  const files = new Map<string, Block>();
  blocks.forEach((block, at) => {
    const path = join(project, `snippet-${at}.${{ ts: 'ts', jsx: 'tsx' }[block.language] ?? 'js'}`);
    // Each is a module of its own, whatever it declares. An element's types come with its registration.
    writeFileSync(path, `${block.text}\nexport {};\nimport type {} from 'broadsheet/define/all.js';\n`);
    files.set(path, block);
  });
  const program = ts.createProgram([...files.keys()], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  });
  const found = new Map<Block, string[]>(blocks.map((block) => [block, []]));
  for (const [path, block] of files) {
    const source = program.getSourceFile(path)!;
    const all = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    for (const { code, messageText } of all)
      if (block.language !== 'js' || code < 2000 || IMPORTS.includes(code))
        found.get(block)!.push(`TS${code} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  }
  return found;
}

/** Runs a module in Node, in the project that has the package, with a newspaper at every address; a server and an edge function are asked once. */
export async function ran({ project }: Packed, block: Block, feed: string): Promise<{ code: number; out: string }> {
  const [snippet, runner] = [join(project, 'ran.mjs'), join(project, 'runner.mjs')];
  writeFileSync(join(project, 'feed.json'), feed);
  writeFileSync(snippet, block.text);
  writeFileSync(runner, RUNNER);
  const child = spawn(process.execPath, [runner], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 });
  const [out, err, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, out: out + err };
}

const RUNNER = `
import { readFileSync } from 'node:fs';
import { Server } from 'node:http';
const feed = readFileSync('feed.json', 'utf8');
const real = globalThis.fetch;
globalThis.fetch = async (input, options) => {
  const { hostname } = new URL(typeof input === 'string' ? input : (input.url ?? input.href));
  if (hostname === '127.0.0.1') return real(input, options);
  if (hostname !== 'paper.example') throw new Error('Nobody is at ' + hostname);
  return new Response(feed, { headers: { 'content-type': 'application/feed+json' } });
};
let server;
const { listen } = Server.prototype;
Server.prototype.listen = function () { server = this; return listen.call(this, 0, '127.0.0.1'); };
const { default: edge } = await import('./ran.mjs');
if (server && !server.listening) await new Promise((done) => server.once('listening', done));
if (server) console.log(await (await fetch('http://127.0.0.1:' + server.address().port + '/')).text());
if (edge?.fetch) console.log(await (await edge.fetch(new Request('https://my-site.example/'))).text());
process.exit(0);
`;
