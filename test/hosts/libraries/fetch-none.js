// A page that lets nobody ask for anything.
delete window.fetch;
window.fetch = undefined;
