import { expect } from '@open-wc/testing';
import { decodeEntities } from '../../src/safety/entities.js';
import { decodeOnce } from '../../src/safety/decode.js';
import { plain, titleText } from '../../src/safety/text.js';
import { srcset } from '../../src/safety/srcset.js';
import { httpUrl, identity, linkUrl } from '../../src/safety/url.js';
import { badAddresses } from '../tables/attacks.js';
import { addresses, identities, lines, references, sets, site, titles } from '../tables/addresses.js';

describe('addresses and text in a browser', () => {
  for (const [name, [value, base], expected] of addresses)
    it(`httpUrl reads ${name}`, () => expect(httpUrl(value, base)).to.equal(expected));
  for (const [name, value, expected] of sets)
    it(`srcset reads ${name}`, () => expect(srcset(value, site)).to.equal(expected));
  for (const [name, value, expected] of identities)
    it(`identity looks past ${name}`, () => expect(identity(value)).to.equal(expected));
  for (const [name, [value, max], expected] of lines)
    it(`plain cleans ${name}`, () => expect(plain(value, max)).to.equal(expected));
  for (const [name, value, expected] of references)
    it(`decodeOnce reads ${name}`, () => expect(decodeOnce(value)).to.equal(expected));
  for (const [name, value, expected] of titles)
    it(`titleText reads ${name}`, () => expect(titleText(value)).to.equal(expected));

  it('no hostile address is an address or a link', () => {
    for (const bad of badAddresses) {
      expect(httpUrl(bad, site), bad).to.equal(undefined);
      expect(linkUrl(bad, site), bad).to.equal(undefined);
    }
  });

  it('what a browser makes of a source set is what was checked', () => {
    for (const [, value] of sets) {
      const checked = srcset(value, site);
      if (!checked) continue;
      const img = new DOMParser().parseFromString('<img>', 'text/html').images[0]!;
      img.srcset = checked;
      expect(srcset(img.srcset)).to.equal(checked);
    }
  });

  it('names of HTML 4 are decoded', () => {
    expect(decodeEntities('caf&eacute; &euro;5 &alefsym; &foo;')).to.equal('café €5 ℵ &foo;');
  });
});
