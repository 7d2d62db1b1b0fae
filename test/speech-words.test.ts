import { expect } from '@open-wc/testing';
import { paragraphsOf } from '../src/elements/paragraphs.js';
import { voicesFor } from '../src/elements/voices.js';
import { sentences } from '../src/i18n/sentences.js';
import type { Article, Feed } from '../src/model.js';
import { story, view } from './helpers/body.js';
import { voice, type Voice } from './helpers/speech.js';
import { filled, growth, LINEAR } from './helpers/growth.js';

describe('What is read aloud', () => {
  describe('of an article', () => {
    const feed: Feed = { articles: [], language: 'en' };
    const read = async (change: Partial<Article> | string, given: Partial<Feed> = {}): Promise<string[]> => {
      const article = typeof change === 'string' ? { title: '', html: change as Article['html'] & string } : change;
      const found = await paragraphsOf(story(article), { ...feed, ...given }, view());
      return found.map(({ index, text, language }) => `${index} ${language}: ${text.replaceAll('\n', ' / ')}`);
    };

    it('is what a reader would read out, of everything that a body can hold', async () => {
      const body = `<p>The gate moved at dawn, says <a href="https://paper.example/log">the keeper’s log</a>.</p>
        <h2>By noon</h2><p>The first barge was <em>through</em>.<br>Then a second.</p>
        <ul><li>Two engineers</li><li>One ferryman<ol><li>retired</li><li>called back</li></ol></li></ul>
        <blockquote><p>It creaks less than I do.</p><footer><cite>The ferryman</cite></footer></blockquote>
        <figure><img src="https://paper.example/gate.jpg" alt="The gate"><figcaption>The gate</figcaption></figure>
        <table><caption>Barges</caption><tr><th>Hour</th></tr><tr><td>Six</td></tr></table>
        <pre><code>gate --open</code></pre><hr>
        <details><summary>How a lock works</summary><p>With two gates.</p></details>
        <iframe src="https://www.youtube-nocookie.com/embed/aaaaaaaaaaa" title="The lock at work"></iframe>
        <p>More on Monday.</p>`;
      const html = body as Article['html'] & string;
      expect(await read({ title: 'The old lock opens', standfirst: 'The town came to look.', html })).to.deep.equal([
        '-2 en: The old lock opens',
        '-1 en: The town came to look.',
        '0 en: The gate moved at dawn, says the keeper’s log.',
        '1 en: By noon',
        '2 en: The first barge was through. Then a second.',
        '3 en: Two engineers / One ferryman / retired / called back',
        '4 en: It creaks less than I do. / The ferryman',
        '9 en: How a lock works / With two gates.',
        '11 en: More on Monday.',
      ]);
    });

    it('says the headline and the standfirst first, and nothing twice', async () => {
      const text = 'The lock is open again. It took eleven years.\n\nThe end.';
      expect(await read({ title: 'Open', standfirst: 'The lock is open again…', text })).to.deep.equal([
        '-2 en: Open',
        '0 en: The lock is open again. It took eleven years.',
        '1 en: The end.',
      ]);
      const pulled = `<p>It was quiet for eleven years of silence, he says.</p>
        <aside class="pullquote"><p>“Eleven years of silence”</p></aside><aside class="pullquote"><p>New words</p></aside>`;
      expect(await read(pulled)).to.deep.equal([
        '0 en: It was quiet for eleven years of silence, he says.',
        '2 en: New words',
      ]);
    });

    it('is in the language of the block, the article, the feed, or the page', async () => {
      const html =
        '<p>One</p><p lang="fr">Deux</p><ul><li><p>Three</p></li><li><p lang="fr">Quatre</p></li></ul>' as Article['html'] &
          string;
      expect(await read({ title: 'Zero', html, language: 'en-GB' })).to.deep.equal([
        '-2 en-GB: Zero',
        '0 en-GB: One',
        '1 fr: Deux',
        '2 en-GB: Three',
        '2 fr: Quatre',
      ]);
      expect(await read({ title: 'Nul' }, { language: 'de' })).to.deep.equal(['-2 de: Nul']);
      const { language } = (await paragraphsOf(story(), { articles: [] }, view({ around: 'es' })))[0]!;
      expect(language).to.equal('es');
    });

    it('has no footnote marks, no struck words and no soft hyphens, but knows powers and ordinals', async () => {
      const marks = `<p>It is so.<sup>1</sup> In 2019<sup><a href="#n2" id="r2">[2]</a></sup> a hundred m<sup>2</sup> of
        CO<sub>2</sub> fell 10<sup>6</sup> times on the 1<sup>st</sup>, for <del>five</del> <ins>three</ins> pounds a
        Fracht&shy;schiff.<a href="#n3">†</a></p><p id="n2">2. Not so.</p><p id="n3">But then.</p>`;
      expect((await read(marks))[0]).to.equal(
        '0 en: It is so. In 2019 a hundred m² of CO2 fell 10⁶ times on the 1st, for three pounds a Frachtschiff.',
      );
    });

    it('is nothing where there are no words', async () => {
      expect(await read({ title: '', text: '* * *\n\n—' })).to.deep.equal([]);
    });
  });

  describe('at a time', () => {
    const each = (text: string, language = 'en'): string[] => sentences(text, language);
    const longest = (pieces: string[]): number => Math.max(...pieces.map(({ length }) => length));

    it('is a sentence, as the language has them', () => {
      expect(each('The gate opened. “Is it safe?” he asked! Nobody knew…')).to.deep.equal([
        'The gate opened.',
        '“Is it safe?”',
        'he asked!',
        'Nobody knew…',
      ]);
      expect(each('閘門が開いた。誰も来なかった。', 'ja')).to.deep.equal(['閘門が開いた。', '誰も来なかった。']);
      expect(each('فُتحت البوابة. هل هي آمنة؟ نعم.', 'ar').length).to.equal(3);
    });

    it('does not end at an abbreviation', () => {
      const whole = [
        ['Mr. Miller and Dr. J. Smith came on Sept. 3.', 'en'],
        ['The U.S. Army left No. 10 at 3.5 knots.', 'en'],
        ['Am 3. März kam Prof. Weber, z. B. aus Bremen.', 'de'],
        ['M. Durand est arrivé.', 'fr'],
      ];
      for (const [text, language] of whole) expect(each(text!, language)).to.deep.equal([text]);
    });

    it('ends with a line, and is never without a word', () => {
      expect(each('One gate\nTwo gates\n* * *\n')).to.deep.equal(['One gate', 'Two gates']);
      expect(each('')).to.deep.equal([]);
    });

    it('is no longer than a voice lasts: cut where a speaker breathes, else at a space, else anywhere', () => {
      const long = `${'The gate, which had been shut for so long that nobody knew how it sounded, '.repeat(5)}opened.`;
      const pieces = each(long);
      expect(pieces.join(' ')).to.equal(long);
      expect([longest(pieces) <= 180, pieces.slice(0, -1).every((piece) => piece.endsWith(','))]).to.deep.equal([
        true,
        true,
      ]);
      const breathless = each('word '.repeat(100).trim());
      expect([longest(breathless) <= 180, breathless.join(' ')]).to.deep.equal([true, 'word '.repeat(100).trim()]);
      const solid = each(`a${'😀b'.repeat(200)}`);
      expect([longest(solid) <= 180, solid.join('')]).to.deep.equal([true, `a${'😀b'.repeat(200)}`]);
      expect(solid.some((piece) => /\p{Cs}/u.test(piece))).to.equal(false);
      expect(longest(each('水'.repeat(300), 'zh'))).to.equal(60);
    });

    it('is a sentence where the browser knows none, or the language’s name is broken', () => {
      const { Segmenter } = Intl;
      try {
        Object.assign(Intl, { Segmenter: undefined });
        expect(each('It cost 3.5 pounds. “Really?” he said. 本当。はい')).to.deep.equal([
          'It cost 3.5 pounds.',
          '“Really?”',
          'he said.',
          '本当。',
          'はい',
        ]);
      } finally {
        Object.assign(Intl, { Segmenter });
      }
      expect(each('One. Two.', 'no such language')).to.deep.equal(['One.', 'Two.']);
    });

    it('takes time by the length of a body without a stop, and not by the square of it', async () => {
      for (const part of ['word ', '.', 'A.', '水'])
        expect(await growth((size) => each(filled(part, size)), { size: 5000, most: 40_000 }), part).to.be.lessThan(
          LINEAR,
        );
    });
  });

  describe('by which voice', () => {
    const names = (language: string, ...voices: Voice[]): string[] =>
      voicesFor(voices, language).map(({ name }) => name);

    it('is the very language’s before another country’s, local before remote, the reader’s own first among equals', () => {
      const remote = voice('Remote', 'en-GB', { localService: false });
      const other = voice('Other', 'en-US');
      const own = voice('Own', 'en-US', { default: true });
      const local = voice('Local', 'en-GB');
      expect(names('en-GB', remote, other, own, local, voice('Anders', 'de-DE'))).to.deep.equal([
        'Local',
        'Remote',
        'Own',
        'Other',
      ]);
      expect(names('en', remote, other, own, local)).to.deep.equal(['Own', 'Other', 'Local', 'Remote']);
    });

    it('is no joke where there is another', () => {
      const apple = ['Albert', 'Bad News', 'Eddy (English (US))', 'Samantha'].map((name) => voice(name, 'en-US'));
      expect(names('en-US', ...apple)[0]).to.equal('Samantha');
      expect(names('en-US', ...apple, voice('Fred', 'en-US', { default: true }))[0], 'the reader chose it').to.equal(
        'Fred',
      );
    });

    it('goes by the language, however it is written', () => {
      expect(names('he-IL', voice('Android', 'iw_IL'))).to.deep.equal(['Android']);
      expect(names('nb-NO', voice('Nora', 'no'), voice('Other', 'nl'))).to.deep.equal(['Nora']);
      expect(names('EN-gb', voice('One', 'en_GB'))).to.deep.equal(['One']);
      expect(names('fil', voice('One', 'fi-FI'), voice('Nameless', ''))).to.deep.equal([]);
    });
  });
});
