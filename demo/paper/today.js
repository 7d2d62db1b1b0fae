/* The date under the paper's name, in the language of the page. */
{
  const now = new Date();
  const words = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full' }).format(now);
  for (const time of document.querySelectorAll('[data-today]')) {
    time.dateTime = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    time.textContent = words;
  }
}
