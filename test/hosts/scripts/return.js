// Leaves the page when everything on it is there and nothing is on its way, for browsers keep no page that still waits for something;
// and is looked at when the reader is back.
addEventListener('pageshow', ({ persisted }) => {
  const back = sessionStorage.getItem('back');
  sessionStorage.removeItem('back');
  if (back) return window.look(document, persisted ? '' : 'a back/forward cache (the page was loaded anew)');
  const open = 'news-list:not([state=ready]), news-article:not([state=ready]), related-articles:not([state=ready])';
  let came = 0;
  let still = 0;
  const watch = setInterval(() => {
    const first = document.querySelector(open);
    if (first) return first.scrollIntoView();
    const story = document.getElementById('story').shadowRoot;
    for (const image of story.querySelectorAll('img')) if (!image.complete) return image.scrollIntoView();
    const { length } = performance.getEntriesByType('resource');
    still = length === came ? still + 1 : 0;
    came = length;
    if (still < 6) return;
    clearInterval(watch);
    sessionStorage.setItem('back', 'yes');
    location.href = '/away.html';
  }, 50);
});
