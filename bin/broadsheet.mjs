#!/usr/bin/env node
// npx broadsheet COMMAND …: what a publisher runs on a machine of his own.
import { main } from './main.mjs';

// A pipe that is closed early, as by `head`, is no failure.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(text),
});
