import { questionsOf } from '../choice/questions.ts';
import { button, draw, link } from './draw.ts';
import type { Site } from './site.ts';

/** The two answers that are alike, in form and place, and what stands beside them. */
export const answerRow = (
  { words }: Site,
  answer: (accept: boolean) => void,
  ...beside: readonly Node[]
): HTMLElement =>
  draw(
    'div',
    { class: 'cookies-answers' },
    draw(
      'span',
      {},
      button(words.accept, () => answer(true), 'accept'),
      button(words.refuse, () => answer(false), 'refuse'),
    ),
    ...beside,
  );

/** The first layer: a region, not a dialog; it takes no focus, traps none and hides nothing. */
export function drawLayer(site: Site, answer: (accept: boolean) => void, choose: () => void): HTMLElement {
  const { register, language, words } = site;
  const heading = draw('h2', { id: 'cookies-heading' }, words.heading);
  const named = { 'aria-labelledby': heading.id };
  const purposes = questionsOf(register).map(({ title, sentence, providers }) => {
    const names = providers.flatMap(({ name, url }, at) => [at > 0 ? ', ' : ' (', link(url, name)]);
    return draw('li', {}, draw('strong', {}, title[language]), ' – ', sentence[language], ...names, ')');
  });
  const scrolls = { class: 'cookies-words', role: 'group', tabindex: '0', ...named };
  return draw(
    'section',
    { class: 'cookies', ...named },
    draw('div', scrolls, heading, draw('ul', {}, ...purposes), draw('p', {}, words.intro)),
    answerRow(site, answer, button(words.choose, choose)),
  );
}
