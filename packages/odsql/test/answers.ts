/** `node packages/odsql/test/answers.ts`: runs the examples of the guide, and prints what each of them answers as JSON. */
import { guideExamples } from '../src/index.ts';
import { answerExample, openExamples } from './examples.ts';

const duck = await openExamples();
const answers: Record<string, readonly string[]> = {};
for (const example of guideExamples) answers[example] = await answerExample(duck, example);
duck.closeSync();
console.log(JSON.stringify(answers));
