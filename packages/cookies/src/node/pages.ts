import type { Cell, Charter, CharterBlock, PlatformRow } from '../charter/tree.ts';
import type { ConsentState } from '../choice/state.ts';
import type { Language } from '../words.ts';
import { type Html, html } from './html.ts';
import { pageWords } from './words.ts';

/** The language of a page, and the path that a form leads back to. */
export interface Shown {
  readonly language: Language;
  readonly next: string;
}

type Questions = ConsentState['questions'];

/** The first layer, to stand first in the body; empty when nothing is to be asked. Real forms: it needs no script. */
export function firstLayer(consent: ConsentState, { language, next }: Shown): Html {
  const words = pageWords[language];
  if (!consent.asks) return html``;
  const changes = consent.changes.length > 0 && html`<p>${words.changed}</p>${list(consent.changes)}`;
  return html`<section class="cookies" aria-labelledby="cookies-heading">
<div class="cookies-words" role="group" tabindex="0" aria-labelledby="cookies-heading">
<h2 id="cookies-heading">${words.heading}</h2>${changes}
<ul>${consent.questions.map(purpose)}</ul><p>${words.intro}</p>
</div>
<form class="cookies-answers" method="post" action="/cookies/"><input type="hidden" name="next" value="${next}">
${answers(language)}<a href="/cookies/#cookies-choice">${words.choose}</a>
</form>
</section>`;
}

const list = (texts: readonly string[]): Html => html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

const purpose = ({ title, sentence, providers }: Questions[number]): Html =>
  html`<li><strong>${title}</strong> – ${sentence} (${people(providers)})</li>`;

const people = (providers: Questions[number]['providers']): readonly Html[] =>
  providers.map((one, at) => html`${at > 0 && ', '}${link(one.url, one.name)}`);

const link = (url: string, name: string): Html => html`<a href="${url}" rel="noreferrer">${name}</a>`;

/** Accept and refuse, alike. */
function answers(language: Language): Html {
  const { accept, refuse } = pageWords[language];
  return html`<span><button name="answer" value="accept">${accept}</button><button name="answer" value="refuse">${refuse}</button></span>`;
}

/** The choice by purpose, and by provider where a purpose has several; the way to accept, refuse and withdraw all at once. */
export function choiceForm(consent: ConsentState, hasStatistics: boolean, shown: Shown): Html {
  const { language } = shown;
  const words = pageWords[language];
  const shared = consent.questions.filter(({ providers }) => providers.length > 1);
  const statistics = hasStatistics && group('statistics', words.statistics, !consent.objected, language);
  const byPurpose = [...consent.questions.map((question) => purposeGroup(question, consent, language)), statistics];
  return html`<section id="cookies-choice" class="cookies-choice" aria-labelledby="cookies-choice-heading" tabindex="-1">
<h2 id="cookies-choice-heading">${words.choice}</h2>
${consent.gpc && html`<p>${words.gpc}</p>`}
${consent.questions.length > 0 ? form(html`<div class="cookies-answers">${answers(language)}</div>`, shown) : html`<p>${words.nothing}</p>`}
${(consent.questions.length > 0 || hasStatistics) && form(html`${byPurpose}${save(language)}`, shown)}
${shared.length > 0 && html`<h3>${words.byProvider}</h3>${form(html`${shared.map((one) => providerGroups(one, language))}${save(language)}`, shown)}`}
<p>${words.kept}</p>
</section>`;
}

const form = (content: Html, { next }: Shown): Html =>
  html`<form class="cookies" method="post" action="/cookies/"><input type="hidden" name="next" value="${next}">
${content}</form>`;

const save = (language: Language): Html =>
  html`<div class="cookies-answers"><button name="answer" value="save">${pageWords[language].save}</button></div>`;

function purposeGroup(
  { key, title, sentence, providers }: Questions[number],
  consent: ConsentState,
  language: Language,
) {
  const accepted = providers.filter((provider) => provider.accepted).length;
  // Providers answered apart: no one answer is that of the purpose, and none is shown as if it were.
  const answer = accepted > 0 && accepted < providers.length ? null : accepted > 0 || consent.answers[key] === true;
  return group(`p.${key}`, title, answer, language, html`<p>${sentence} ${people(providers)}</p>`);
}

const providerGroups = ({ title, providers }: Questions[number], language: Language): readonly Html[] =>
  providers.map(({ key, name, accepted }) => group(`p.${key}`, `${title}, ${name}`, accepted, language));

function group(name: string, legend: string, answer: boolean | null, language: Language, more: Html = html``): Html {
  const { yes, no } = pageWords[language];
  return html`<fieldset><legend>${legend}</legend>${more}
${radio(name, 'yes', yes, answer === true)} ${radio(name, 'no', no, answer === false)}
</fieldset>`;
}

const radio = (name: string, value: string, text: string, checked: boolean): Html =>
  html`<label><input type="radio" name="${name}" value="${value}"${checked && html` checked`}> ${text}</label>`;

/** The charter, from its title on. */
export const charterHtml = ({ title, blocks, language }: Charter): Html =>
  html`<article class="cookies-charter" lang="${language}"><h1>${title}</h1>
${blocks.map(drawn)}</article>`;

function drawn(block: CharterBlock): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? html`<h2 id="${block.id}">${block.text}</h2>`
        : html`<h3 id="${block.id}">${block.text}</h3>`;
    case 'paragraph':
      return html`<p id="${block.id}">${block.text}</p>`;
    case 'list':
      return html`<ul id="${block.id}">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'kinds':
      return table(
        block,
        block.columns,
        block.rows.map(({ of, cells }) => row([['kind', of]], cells)),
      );
    case 'platform':
      return table(
        block,
        block.columns.map(({ text }) => text),
        block.rows.map(platformRow),
      );
  }
}

type Block = Pick<Extract<CharterBlock, { kind: 'kinds' | 'platform' }>, 'id' | 'caption'>;

const table = ({ id, caption }: Block, columns: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="cookies-scroll" role="region" tabindex="0" aria-labelledby="${id}-caption">
<table id="${id}"><caption id="${id}-caption">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>
`;

const row = (facts: readonly (readonly [name: string, value: string])[], cells: readonly (Html | string)[]): Html =>
  html`<tr${facts.map(([name, value]) => html` data-${name}="${value}"`)}>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;

/** The facts that a row was made from, for those who check them: those of the portal’s own charter. */
function platformRow({ data, cells }: PlatformRow): Html {
  const facts = Object.entries(data).flatMap(([name, value]): (readonly [string, string])[] =>
    value === null && (name === 'name' || name === 'pattern')
      ? []
      : [[name.replace('_s', '').replaceAll('_', '-'), said(value)]],
  );
  return row(facts, cells.map(cellOf));
}

function said(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function cellOf({ text, note, style, href }: Cell): Html {
  const content =
    style === 'code' ? html`<code>${text}</code>` : style === 'link' && href ? link(href, text) : html`${text}`;
  return html`${content}${note !== null && html` <small>${note}</small>`}`;
}
