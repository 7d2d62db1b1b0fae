// What a reader does who wants to listen: presses play. A browser may want a hand to do it, which a script has not.
addEventListener('load', () => {
  const watch = setInterval(() => {
    const button = document.querySelector('news-player').shadowRoot?.querySelector('button');
    if (!button) return;
    clearInterval(watch);
    button.click();
    setTimeout(() => window.look(), 300);
  }, 50);
});
