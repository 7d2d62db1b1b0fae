/** Media features, as a reader's system or the page's printer sets them: Chromium alone lets a test do so. */
import { executeServerCommand } from '@web/test-runner-commands';

interface Media {
  media?: 'print' | null;
  colorScheme?: 'dark' | 'light' | null;
  reducedMotion?: 'reduce' | null;
  forcedColors?: 'active' | null;
  contrast?: 'more' | null;
}

/** For the tests of a suite; `set` changes what differs. Afterwards the page is as it was. */
export function underMedia(given: Media): { set(change: Media): Promise<void> } {
  const none: Media = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };
  const set = async (change: Media): Promise<void> => {
    await executeServerCommand('emulate-media', { ...none, ...given, ...change });
  };
  beforeEach(() => set({}));
  after(async () => {
    await executeServerCommand('emulate-media', none);
  });
  return { set };
}
