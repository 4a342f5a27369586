import { answerAll, answersOf, type ChoiceChange } from '../choice/answers.ts';
import { objected } from '../choice/consent.ts';
import { questionsOf } from '../choice/questions.ts';
import { statisticsKey } from '../choice/shape.ts';
import { classify } from '../register/rule.ts';
import { button, draw, link } from './draw.ts';
import { answerRow } from './layer.ts';
import type { Site } from './site.ts';

/** Every purpose and every provider with an answer of its own, in a modal dialog of the browser's: it keeps and gives back the focus. */
export function openDialog(site: Site, answer: (change: ChoiceChange) => void): void {
  const { register, words } = site;
  const send = (change: ChoiceChange): void => {
    dialog.close();
    answer(change);
  };
  const heading = draw('h2', { id: 'cookies-choice' }, words.heading);
  const form = draw('form', {}, heading, ...fields(site));
  const last = [draw('button', {}, words.save), button(words.close, () => dialog.close())];
  const whole = (accept: boolean): void => send({ answers: answerAll(register, accept) });
  form.append(...(questionsOf(register).length > 0 ? [answerRow(site, whole, ...last)] : last));
  form.onsubmit = (event) => {
    event.preventDefault();
    send(readForm(new FormData(form)));
  };
  const dialog = draw('dialog', { class: 'cookies', 'aria-labelledby': heading.id }, form);
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

function fields(site: Site): readonly HTMLElement[] {
  const { register, choice, language, words } = site;
  const answers = answersOf(register, choice);
  const group = (name: string, yes: boolean, called: string | Node, ...more: readonly (Node | string)[]) =>
    draw(
      'fieldset',
      {},
      draw('legend', {}, called),
      ...more,
      radio(name, 'yes', words.yes, yes),
      radio(name, 'no', words.no, !yes),
    );
  const purposes = questionsOf(register).map(({ key, title, sentence, providers }) => {
    const people = providers.map(({ key, name, url }) => ({ key, called: link(url, name) }));
    // A purpose with one provider is that provider's: two questions about the same would only confuse.
    const alone = people.length > 1 ? [] : people.map(({ called }) => called);
    const box = group(key, answers[key] === true, title[language], draw('p', {}, sentence[language], ' ', ...alone));
    if (people.length > 1) box.append(...people.map((one) => group(one.key, answers[one.key] === true, one.called)));
    box.onchange = ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== key) return;
      for (const input of box.querySelectorAll('input')) input.checked = input.value === target.value;
    };
    return box;
  });
  const counts = register.entries.some((entry) => classify(entry).ground === 'anonymous_statistics');
  return counts ? [...purposes, group(statisticsKey, !objected(register, choice), words.statistics)] : purposes;
}

function radio(name: string, value: string, text: string, checked: boolean): HTMLElement {
  const input = draw('input', { type: 'radio', name, value });
  input.checked = checked;
  return draw('label', {}, input, ` ${text}`);
}

function readForm(form: FormData): ChoiceChange {
  const answers = Object.fromEntries([...form].map(([key, value]) => [key, value === 'yes']));
  const counted = answers[statisticsKey];
  return counted === undefined ? { answers } : { answers, objected: !counted };
}
