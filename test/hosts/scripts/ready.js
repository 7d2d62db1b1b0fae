// Runs with `defer`, before our own: the page's tree and its sheets are there, and nothing of ours has happened.
window.ready();
