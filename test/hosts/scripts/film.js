// What a reader does who wants to see the film: asks for it.
addEventListener('load', () => {
  const watch = setInterval(() => {
    const button = document.querySelector('news-article').shadowRoot?.querySelector('.news-embed button');
    if (!button) return;
    clearInterval(watch);
    button.click();
    setTimeout(() => window.look(), 300);
  }, 50);
});
