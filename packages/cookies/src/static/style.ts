/**
 * The look of the layer, the choice and the placeholders, in the system's colours, light or dark as the visitor likes; a site sets
 * `--cookies-ink` and `--cookies-paper` to have its own. The layer is fixed: it moves nothing, and room is kept under the page
 * so that what has the focus is never behind it.
 */
export const style = `
.cookies {
  color-scheme: light dark;
  box-sizing: border-box;
  border: 1px solid;
  padding: 8px 16px;
  background: var(--cookies-paper, Canvas);
  color: var(--cookies-ink, CanvasText);
  font: 1rem/1.4 system-ui, sans-serif;
  overflow-wrap: break-word;
}
section.cookies {
  position: fixed;
  inset: auto 0 0;
  z-index: 99999;
  display: grid;
  grid-template-rows: minmax(0, 1fr) auto;
  gap: 6px;
  max-height: clamp(33vh, 10rem, 50vh);
  overflow: auto;
  padding-inline: max(16px, 50% - 36rem);
}
:root:has(section.cookies) { padding-bottom: 33vh; scroll-padding-bottom: 50vh; }
.cookies-words { overflow: auto; }
.cookies :is(h2, p, ul, fieldset) { margin: 0 0 .3em; }
.cookies h2 { font-size: 1em; }
.cookies ul { padding-inline-start: 1.2em; }
.cookies label { margin-inline-end: 1em; line-height: 2; }
.cookies-answers, .cookies-answers span { display: flex; flex-wrap: wrap; gap: 6px; }
.cookies-answers span { flex: 9 1 12em; }
.cookies button {
  min-height: 1.75em;
  padding: 2px .4em;
  border: 1px solid;
  background: none;
  font: inherit;
}
.cookies :is(a, button) { color: inherit; }
.cookies button[value] {
  flex: 1;
  background: var(--cookies-ink, CanvasText);
  color: var(--cookies-paper, Canvas);
}
`;
