// Recordings for tests: a quiet tone, mono, 8 kHz, 8 bit, which every engine plays.
import { setTimeout as sleep } from 'node:timers/promises';

const RATE = 8000;

/** @param {number} length of the sound in bytes; what a file cannot know, it gives as the most that there is */
function head(length) {
  const bytes = Buffer.alloc(44);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(Math.min(0xffffffff, 36 + length), 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(length, 40);
  return bytes;
}

/** @param {number} seconds */
const tone = (seconds) => Buffer.from(Array.from({ length: seconds * RATE }, (_, at) => 128 + 20 * Math.sin(at / 6)));

/** @param {number} seconds */
export const recording = (seconds) => Buffer.concat([head(seconds * RATE), tone(seconds)]);

/** A station: it sends a little more than is heard, until nobody listens. */
export async function* forever() {
  yield Buffer.concat([head(0xffffffff), tone(60)]);
  for (;;) {
    await sleep(400);
    yield tone(0.5);
  }
}
