import { expect } from '@open-wc/testing';
import { nothing, render } from '../src/draw/template.js';
import type { Article, Block } from '../src/model.js';
import { body, bodyOf, parser } from '../src/ui/body.js';
import { PAGE, story, view } from './helpers/body.js';
import { box } from './helpers/page.js';
import { filled, growth, LINEAR } from './helpers/growth.js';

describe('Reading a body', () => {
  const html = (words: string): Article => story({ html: words as Article['html'] & string });

  it('happens once for each text, even when a refresh brings a new article', () => {
    const words = `<p>Read once: ${Math.random()}</p>`;
    const before = bodyOf(html(words), PAGE);
    expect(bodyOf(html(words), PAGE)).to.equal(before);
    expect(bodyOf(html(words), 'https://other.example/')).not.to.equal(before);
  });

  it('takes plain text, and blocks as they are', () => {
    expect(bodyOf(story({ text: 'One\n\nTwo <b>' })).blocks).to.deep.equal([
      { type: 'paragraph', children: ['One'] },
      { type: 'paragraph', children: ['Two <b>'] },
    ]);
    const blocks: Block[] = [{ type: 'rule' }];
    expect(bodyOf(story({ blocks, text: 'no' })).blocks).to.equal(blocks);
  });

  it('counts minutes at 230 words, at least one, and none where there is nothing', () => {
    const minutes = (n: number): number => bodyOf(story({ text: 'word '.repeat(n) })).minutes;
    expect([0, 1, 230, 345, 2300].map(minutes)).to.deep.equal([0, 1, 1, 2, 10]);
  });

  it('falls back to plain paragraphs where nobody may parse', () => {
    const { parse } = parser;
    try {
      parser.parse = () => undefined;
      const { blocks, plain } = bodyOf(html('<h2>One</h2><p>Two</p><script>three</script>'), 'https://strict.example/');
      expect(plain).to.equal(true);
      expect(blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'paragraph']);
    } finally {
      parser.parse = parse;
    }
    expect(bodyOf(html('<p>Two</p>')).plain).to.equal(false);
  });

  it('takes time by the length of a body, and not by the square of it', async () => {
    const words = '<p>Words <em>of</em> a <a href="https://other.example/">long</a> body that goes on.</p>';
    const options = { article: story(), view: view(), light: false, frames: new Set<string>(), onFrame: () => nothing };
    const ratio = await growth(
      (size) => {
        const place = box();
        render(body(bodyOf(html(filled(words, size)), PAGE), options), place);
        expect(place.children.length).to.be.greaterThan(size / 100);
        place.remove();
      },
      { most: 80_000 },
    );
    expect(ratio).to.be.lessThan(LINEAR);
  });
});
