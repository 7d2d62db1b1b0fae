// An element of the host's with a registry of its own for what stands in its shadow root: our class under our name, and nothing
// that the page's registry knows.
addEventListener('load', async () => {
  const host = document.querySelector('[data-scope]');
  const feed = document.getElementById('lead').getAttribute('src');
  try {
    const registry = new CustomElementRegistry();
    await customElements.whenDefined('news-headline');
    registry.define('news-headline', customElements.get('news-headline'));
    const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
    root.innerHTML = `<section><news-headline id="inside" src="${feed}"><p>Words</p></news-headline></section>`;
    await window.look();
  } catch (error) {
    await window.look(document, `scoped registries (${error.message})`);
  }
});
