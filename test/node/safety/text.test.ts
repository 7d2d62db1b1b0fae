import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities } from '../../../src/safety/entities.js';
import { decodeOnce } from '../../../src/safety/decode.js';
import { plain, titleText } from '../../../src/safety/text.js';
import { srcset } from '../../../src/safety/srcset.js';
import { httpUrl, identity, linkUrl } from '../../../src/safety/url.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';
import { addresses, identities, lines, references, sets, site, titles } from '../../tables/addresses.js';

for (const [name, [value, base], expected] of addresses)
  test(`httpUrl reads ${name}`, () => assert.equal(httpUrl(value, base), expected));
for (const [name, value, expected] of sets)
  test(`srcset reads ${name}`, () => assert.equal(srcset(value, site), expected));
for (const [name, value, expected] of identities)
  test(`identity looks past ${name}`, () => assert.equal(identity(value), expected));
for (const [name, [value, max], expected] of lines)
  test(`plain cleans ${name}`, () => assert.equal(plain(value, max), expected));
for (const [name, value, expected] of references)
  test(`decodeOnce reads ${name}`, () => assert.equal(decodeOnce(value), expected));
for (const [name, value, expected] of titles)
  test(`titleText reads ${name}`, () => assert.equal(titleText(value), expected));

test('linkUrl takes mail and telephone too', () => {
  assert.equal(linkUrl('mailto:desk@paper.example?subject=x'), 'mailto:desk@paper.example?subject=x');
  assert.equal(linkUrl(' TEL:+44 20 '), 'tel:+44 20');
  assert.equal(linkUrl('sms:+44'), undefined);
});

test('a hostile source set is read in linear time', async () => {
  for (const part of [',', ' ', 'a,', '(', '1', ', a ', 'a (']) {
    const ratio = await growth((size) => srcset(filled(part, size), site));
    assert.ok(ratio < LINEAR, `${part}: ${ratio}`);
  }
  const ratio = await growth((size) => srcset(`/a.jpg ${filled('1', size)}`, site));
  assert.ok(ratio < LINEAR, `a width: ${ratio}`);
});

test('every name of HTML 4 is decoded as the parser of HTML decodes it', async () => {
  const { parseFragment } = await import('parse5');
  const names =
    'nbsp iexcl cent pound yen copy laquo reg deg plusmn frac12 iquest Agrave Aring AElig Ccedil Eacute Ntilde Ouml Oslash Uuml szlig agrave aring ' +
    'aelig ccedil eacute ntilde ouml divide oslash uuml yuml OElig oelig Scaron Yuml fnof circ tilde Alpha Omega alpha sigmaf omega thetasym piv ' +
    'ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo sbquo bdquo dagger Dagger bull hellip permil prime lsaquo rsaquo oline frasl euro image ' +
    'trade larr rarr harr crarr hArr forall empty nabla isin notin ni prod minus radic infin and or cap cup int there4 sim cong asymp ne equiv le ' +
    'ge sub nsub oplus perp sdot lceil rfloor lang rang loz spades clubs hearts diams apos quot amp lt gt';
  for (const name of names.split(' ')) {
    const node = parseFragment(`&${name};`).childNodes[0];
    assert.equal(decodeEntities(`&${name};`), node && 'value' in node ? node.value : '', name);
  }
  assert.equal(decodeEntities('&constructor;&eacute'), '&constructor;&eacute');
});
