/* The choice of the form as an address, opened in the frame. The same address works in a window of its own. */
{
  const form = document.querySelector('form');
  const frame = document.querySelector('iframe');
  const link = document.querySelector('[data-address]');

  const show = () => {
    const { page, fault, delay, width } = Object.fromEntries(new FormData(form));
    const faults = [fault, Number(delay) > 0 && `delay=${Number(delay)}`].filter(Boolean).join('&');
    const address = page + (faults && `${page.includes('?') ? '&' : '?'}${faults}`);
    frame.width = width;
    link.href = link.textContent = address;
    return address;
  };

  form.addEventListener('change', ({ target }) => {
    const address = show();
    if (target.name !== 'width') frame.src = address;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    frame.src = show();
  });
}
