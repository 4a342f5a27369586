/** The look of the HTML report: readable on a screen, light or dark, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
.verdict { padding: .75rem 1rem; border-inline-start: .4rem solid #946800; font-weight: 600; }
.verdict.no_difference { border-color: #18753c; }
.verdict.differences { border-color: #ce0500; }
.found li { margin-block: .5rem; }
small { display: block; }
dt { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { overflow-wrap: break-word; border: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top; }
tbody th { font-weight: 400; }
summary { cursor: pointer; padding-block: .5rem; }
@media print { details { display: block; } details > * { display: block; } }
`;
