// What a script adds to a page of the documentation: a button that copies a snippet. Without it the snippet can be selected.
for (const figure of document.querySelectorAll('figure.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-live', 'polite');
  /** @param {string} word */
  const say = (word) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = 'Copy'), 3000);
  };
  button.addEventListener('click', () => {
    const code = figure.querySelector('code') ?? figure;
    navigator.clipboard.writeText(code.textContent ?? '').then(
      () => say('Copied'),
      () => {
        getSelection()?.selectAllChildren(code);
        say('Press Ctrl+C');
      },
    );
  });
  figure.append(button);
}
