/** Sends the form of a list as soon as a choice is made, and takes its button away. Without this script the button does it. */
for (const select of document.querySelectorAll('select[data-submit-on-change]')) {
  const { form } = select;
  select.addEventListener('change', () => form.requestSubmit());
  if (form.querySelectorAll('input:not([type="hidden"])').length === 0) form.querySelector('button').hidden = true;
}
