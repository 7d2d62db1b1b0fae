// Looked at after it has been printed; what paper alone shows, only where a test has set the medium for longer than that.
addEventListener('afterprint', () =>
  setTimeout(() => {
    const paper = matchMedia('print').matches;
    window.look(document, paper ? '' : 'a medium that stays (only what printing draws was looked at)');
  }, 200),
);
