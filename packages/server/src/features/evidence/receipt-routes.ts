import {
  type Choice,
  dayOf,
  questionsOf,
  type Receipt,
  type Register,
  receiptFacts,
  receiptText,
} from '@lucarne/cookies';
import type { App } from '../../http/app-type.ts';
import { neverShared } from '../../http/request.ts';
import type { Visit } from '../../http/visit.ts';
import type { Services } from '../../services.ts';

/**
 * `POST /cookies/receipt/`: a file that says what this visitor answered, signed. Made from the request alone: nothing of it is
 * kept, nothing is written into the browser.
 */
export function receiptRoutes(app: App, services: Services): void {
  app.post('/cookies/receipt/', { config: { form: true }, schema: { hide: true } }, async (request, reply) => {
    const visit = request.visit as Visit;
    const receipt = receiptFor(visit, services);
    const name = `${visit.entry.portal.slug}-${receipt.issued}.receipt.json`;
    return neverShared(reply)
      .header('content-disposition', `attachment; filename="${name}"`)
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(receipt, null, 2)}\n`);
  });
}

function receiptFor({ entry, origin, choice, gpc }: Visit, { signing, clock }: Services): Receipt {
  const { register, registerHash, evidence } = entry;
  const facts = receiptFacts(choice && withinRegister(register, choice), {
    portal: origin,
    register: { version: register.version, hash: registerHash },
    head: { seq: evidence.seq, hash: evidence.head },
    gpc,
    today: dayOf(clock()),
  });
  const named = { ...facts, kid: signing.kid };
  return { ...named, signature: signing.sign(receiptText(named)) };
}

/** The answers to what the register asks, and the objection: a cookie may say anything, and nothing else of it is signed. */
function withinRegister(register: Register, choice: Choice): Choice {
  const keys = questionsOf(register).flatMap(({ key, providers }) => [key, ...providers.map((one) => one.key)]);
  const known = new Set([...keys, 'statistics']);
  return { ...choice, p: Object.fromEntries(Object.entries(choice.p).filter(([key]) => known.has(key))) };
}
