import { expect } from '@open-wc/testing';
import { everyCharacter, everywhere, misdated, misread, tryAddresses, tryTexts, uncleaned } from '../helpers/quick.js';
import { badAddresses } from '../tables/attacks.js';
import { addresses, identities } from '../tables/addresses.js';

describe('what is right as it stands is what it would be read as', () => {
  it('in this engine’s addresses, known and random', () => {
    const known = [...addresses.map(([, [value]]) => String(value)), ...identities.map(([, value]) => value)];
    expect(misread([...known, ...badAddresses])).to.deep.equal([]);
    tryAddresses(3000);
  });

  // The long way takes an engine microseconds: beyond these characters nothing goes the short one.
  it('with every character of ASCII and Latin in every place of an address', () => {
    expect(misread(everywhere(0x300))).to.deep.equal([]);
  });

  it('in texts, with every character', () => {
    expect(uncleaned(everyCharacter())).to.deep.equal([]);
    tryTexts(1000);
  });

  it('in days, of every month', () => expect(misdated()).to.deep.equal([]));
});
