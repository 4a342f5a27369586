/** An element with its attributes and children. Text stays text: nothing here is ever read as HTML. */
export function draw<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] ?? '');
  element.append(...children);
  return element;
}

/** A button that does something; those that answer everything at once have a value, and look like each other. */
export function button(text: string, press: () => void, value?: string): HTMLButtonElement {
  const element = draw('button', { type: 'button', ...(value ? { value } : {}) }, text);
  element.onclick = press;
  return element;
}

/** A link to another site that is not told where the visitor comes from. */
export const link = (href: string, text: string): HTMLElement => draw('a', { href, rel: 'noreferrer' }, text);
