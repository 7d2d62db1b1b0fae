/** The browser's voices: waiting for them, and which of them reads a language. https://webaudio.github.io/web-speech-api/#speechsynthesis */
import { canonical } from '../i18n/tag.js';

type Voice = SpeechSynthesisVoice;

/** Milliseconds. Chromium names its voices a while after it was first asked, Firefox and WebKit at once. */
const PATIENCE = 2000;

/** Joke voices, and those that sound like machines, stand first in the list of Apple's systems, which goes by the alphabet. */
const LAST =
  /^(?:Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox|Fred|Junior|Kathy|Ralph|Eddy|Flo|Grandma|Grandpa|Reed|Rocko|Sandy|Shelley)\b/;

export const allVoices = (): readonly Voice[] => {
  try {
    return speechSynthesis.getVoices();
  } catch {
    return [];
  }
};

/** Calls back once, when there are voices or when none came in time, unless the returned function is called before. */
export function whenVoices(then: (voices: readonly Voice[]) => void): () => void {
  // Safari before 16 has no listeners here; it has its voices at once.
  const synth = speechSynthesis as Partial<SpeechSynthesis>;
  const stop = (): void => {
    clearTimeout(late);
    synth.removeEventListener?.('voiceschanged', look);
  };
  const end = (): void => {
    stop();
    then(allVoices());
  };
  const look = (): void => {
    if (allVoices().length) end();
  };
  const late = setTimeout(end, PATIENCE);
  synth.addEventListener?.('voiceschanged', look);
  return stop;
}

/** Android writes `en_GB`, and Hebrew and Indonesian by their old names; Norwegian goes by three. */
const NAMES: Record<string, string> = { iw: 'he', in: 'id', nb: 'no', nn: 'no' };
const tag = (language: string): string =>
  canonical(language.replaceAll('_', '-'))
    .toLowerCase()
    .replace(/^\w+/, (name) => NAMES[name] ?? name);

/**
 * The voices that can read a language, the best first: those of the very tag before those of the language alone, local ones before
 * remote ones, the reader's own default before others.
 */
export function voicesFor(voices: readonly Voice[], language: string): Voice[] {
  const wanted = tag(language);
  const [base] = wanted.split('-');
  const merit = (voice: Voice): number =>
    (tag(voice.lang) === wanted ? 8 : 0) +
    (LAST.test(voice.name) && !voice.default ? 0 : 4) +
    (voice.localService ? 2 : 0) +
    (voice.default ? 1 : 0);
  return voices
    .filter(({ lang }) => lang && tag(lang).split('-')[0] === base)
    .sort((one, other) => merit(other) - merit(one));
}
