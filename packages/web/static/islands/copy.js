/** Puts a button beside each block of code that copies it. Without this script the code is selected by hand. */
for (const block of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  const { copyLabel, copiedLabel } = block.dataset;
  button.type = 'button';
  button.className = 'quiet small';
  button.textContent = copyLabel;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
    button.textContent = copiedLabel;
    setTimeout(() => {
      button.textContent = copyLabel;
    }, 2_000);
  });
  if (navigator.clipboard) block.append(button);
}
