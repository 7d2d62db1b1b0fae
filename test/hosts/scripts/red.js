// Does whatever a widget must never do, once it is there.
addEventListener('load', async () => {
  window.extra = 1;
  Array.prototype.extra = function () {};
  document.title = 'Another title';
  sessionStorage.setItem('extra', 'yes');
  document.querySelector('h1').classList.add('late');
  const cover = document.createElement('div');
  cover.id = 'cover';
  document.getElementById('story').after(cover);
  console.error('something went wrong');
  setTimeout(() => {
    throw new Error('and this');
  });
  void Promise.reject(new Error('and that'));
  const lead = document.getElementById('lead');
  await (await fetch(lead.src)).text();
  lead.utm = 'source=another';
});
