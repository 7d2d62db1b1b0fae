import { expect, fixture, html } from '@open-wc/testing';
import { loadMessages, messagesFor, nearestLanguage } from '../../src/i18n/language.js';

const root = document.documentElement;

async function inner(markup: ReturnType<typeof html>): Promise<Element> {
  const found = (await fixture(markup)).querySelector('.here');
  if (!found) throw new Error('The sample has no element "here".');
  return found;
}

function shadowChild(host: Element, mode: ShadowRootMode = 'open'): Element {
  return host.attachShadow({ mode }).appendChild(document.createElement('div'));
}

describe('nearestLanguage', () => {
  const before = root.getAttribute('lang');
  afterEach(() => {
    if (before === null) root.removeAttribute('lang');
    else root.lang = before;
  });

  it('is the element’s own language', async () => {
    const element = await fixture(html`<div lang="fr"><p></p></div>`);
    expect(nearestLanguage(element)).to.equal('fr');
  });

  it('is that of the nearest ancestor', async () => {
    const element = await inner(
      html`<div lang="fr">
        <div lang="de-AT">
          <p><b class="here"></b></p>
        </div>
      </div>`,
    );
    expect(nearestLanguage(element)).to.equal('de-AT');
  });

  it('goes out through open and closed shadow roots', async () => {
    const host = await inner(html`<div lang="es"><p class="here"></p></div>`);
    const between = shadowChild(host, 'closed');
    expect(nearestLanguage(shadowChild(between))).to.equal('es');
  });

  it('stops at a language inside the shadow root', async () => {
    const host = await inner(html`<div lang="es"><p class="here"></p></div>`);
    const child = shadowChild(host);
    child.setAttribute('lang', 'ar');
    expect(nearestLanguage(shadowChild(child))).to.equal('ar');
  });

  it('is the document’s when nothing nearer says one', async () => {
    root.lang = 'de';
    expect(nearestLanguage(await inner(html`<div><p class="here"></p></div>`))).to.equal('de');
    expect(nearestLanguage(shadowChild(await inner(html`<div><p class="here"></p></div>`)))).to.equal('de');
  });

  it('is the document’s for an element that is not in the page', () => {
    root.lang = 'fr';
    expect(nearestLanguage(document.createElement('div'))).to.equal('fr');
  });

  it('is English when the document says none', () => {
    root.removeAttribute('lang');
    expect(nearestLanguage(document.createElement('div'))).to.equal('en');
    expect(nearestLanguage(document.body)).to.equal('en');
  });

  it('is English when the nearest language is said to be unknown', async () => {
    const element = await inner(
      html`<div lang="de">
        <div lang=""><b class="here"></b></div>
      </div>`,
    );
    expect(nearestLanguage(element)).to.equal('en');
  });

  it('is English when the nearest tag is malformed', async () => {
    for (const tag of ['de_DE', 'german', 'not a tag', '-']) {
      const element = await fixture(html`<div lang=${tag}></div>`);
      expect(nearestLanguage(element), tag).to.equal(tag === 'german' ? 'german' : 'en');
    }
  });

  it('spells the tag as Intl does', async () => {
    expect(nearestLanguage(await fixture(html`<div lang="ZH-hant-tw"></div>`))).to.equal('zh-Hant-TW');
  });

  it('survives a form whose inputs are named after DOM members', async () => {
    const element = await inner(
      html`<form lang="de">
        <input name="getAttribute" aria-label="a" /><input name="parentElement" aria-label="b" />
        <b class="here"></b>
      </form>`,
    );
    expect(nearestLanguage(element)).to.equal('en');
  });
});

describe('the built-in languages', () => {
  for (const [language, retry] of Object.entries({
    ar: 'إعادة المحاولة',
    de: 'Erneut versuchen',
    es: 'Reintentar',
    fr: 'Réessayer',
  })) {
    it(`load ${language} when a page needs it`, async () => {
      expect(messagesFor(language)).to.equal(undefined);
      expect((await loadMessages(language)).retry).to.equal(retry);
      expect(messagesFor(language)?.retry).to.equal(retry);
    });
  }

  it('load nothing for English', () => {
    expect(messagesFor('en-GB')?.retry).to.equal('Try again');
  });
});
