/**
 * Writes the demo paper's one recording, `demo/paper/audio/reckoner.wav`: a large bell, struck eleven times.
 * Run by hand: `npm run demo:sound`. 20 seconds, mono, 8 kHz, 8 bit: 160,044 bytes, always the same ones.
 */
import { writeFile } from 'node:fs/promises';
import { sequence } from './demo-ink.mjs';

const RATE = 8000;
const SECONDS = 20;
const STROKES = 11;
const EVERY = 1.6;
const FIRST = 0.35;

/** The partials of a bell as founders tune them, over a strike note near the low D: [ratio, loudness, seconds to fade]. */
const STRIKE = 147;
const PARTIALS = [
  [0.5, 0.5, 4.4],
  [1, 0.62, 2.6],
  [1.2, 0.5, 1.9],
  [1.5, 0.26, 1.3],
  [2, 0.46, 1.1],
  [2.51, 0.18, 0.7],
  [3.01, 0.16, 0.5],
  [4.1, 0.1, 0.3],
  [5.4, 0.06, 0.16],
];

const samples = new Float64Array(RATE * SECONDS);
const random = sequence(1704);
for (let stroke = 0; stroke < STROKES; stroke++) {
  // No ringer is a clock: each stroke comes a little early or late, a little louder or softer.
  const start = Math.round((FIRST + stroke * EVERY + (random() - 0.5) * 0.05) * RATE);
  const force = 0.86 + random() * 0.14;
  for (let i = start; i < samples.length; i++) {
    const t = (i - start) / RATE;
    const attack = Math.min(1, t / 0.004);
    for (const [ratio, loudness, fade] of PARTIALS) {
      // Two slightly different modes to each partial make the slow beat of a real bell.
      const beat =
        0.7 * Math.sin(2 * Math.PI * STRIKE * ratio * t) +
        0.3 * Math.sin(2 * Math.PI * STRIKE * ratio * 1.0023 * t + 1);
      samples[i] += force * attack * loudness * Math.exp((-2.2 * t) / fade) * beat;
    }
    if (t < 0.02) samples[i] += (random() - 0.5) * 0.5 * (1 - t / 0.02) * force;
  }
}

const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const data = Buffer.alloc(samples.length);
samples.forEach((sample, i) => {
  const close = Math.min(1, (samples.length - i) / (RATE * 1.2));
  const dither = random() + random() - 1;
  data[i] = Math.max(0, Math.min(255, Math.round(128 + (sample / peak) * 120 * close + dither * 0.5)));
});

const head = Buffer.alloc(44);
head.write('RIFF', 0);
head.writeUInt32LE(36 + data.length, 4);
head.write('WAVEfmt ', 8);
head.writeUInt32LE(16, 16);
head.writeUInt16LE(1, 20);
head.writeUInt16LE(1, 22);
head.writeUInt32LE(RATE, 24);
head.writeUInt32LE(RATE, 28);
head.writeUInt16LE(1, 32);
head.writeUInt16LE(8, 34);
head.write('data', 36);
head.writeUInt32LE(data.length, 40);

const file = new URL('../demo/paper/audio/reckoner.wav', import.meta.url);
await writeFile(file, Buffer.concat([head, data]));
console.log(`demo/paper/audio/reckoner.wav: ${head.length + data.length} bytes, ${SECONDS} s`);
