import { checkReceipt, linkHash, type Receipt } from '@lucarne/cookies';
import type { Effects } from '../effects.ts';
import { chainOf } from './chain.ts';
import { jsonAt } from './fetching.ts';
import { checked, type Findings, together, unproven } from './findings.ts';
import { sha256 } from './hash.ts';
import { verifierOf } from './keys.ts';

/** With `keys` nothing is fetched; without, keys and chain come from the portal that the receipt names. */
export async function verifyReceipt(receipt: unknown, keys: unknown, effects: Effects): Promise<Findings> {
  const origin = originIn(receipt);
  const offline = keys !== undefined || origin === null;
  const known = offline ? keys : await jsonAt(`${origin}/.well-known/lucarne-keys.json`, effects);
  const problems = checkReceipt(receipt, { verify: verifierOf(known) });
  if (problems.length > 0) return checked('', problems);
  const sound = receipt as Receipt;
  return together(
    checked(`The receipt is whole, and signed by the key ${sound.kid}.`),
    checked(whatItSays(sound)),
    offline
      ? unproven('That its register and head stand in the chain: --keys was given, so nothing was fetched.')
      : verifyPlace(sound, await jsonAt(`${origin}/.well-known/cookies-evidence.json`, effects)),
    unproven(
      'Who answered: a receipt names nobody, and says what the server stated.',
      ...(offline ? [] : [`That the keys are the right ones: they came from ${origin} just now.`]),
    ),
  );
}

function originIn(receipt: unknown): string | null {
  const portal = typeof receipt === 'object' && receipt !== null && 'portal' in receipt ? receipt.portal : null;
  if (typeof portal !== 'string' || !URL.canParse(portal)) return null;
  const { protocol, origin } = new URL(portal);
  return /^https?:$/.test(protocol) ? origin : null;
}

function whatItSays({ portal, register, answers, objection, gpc, day, expires, issued }: Receipt): string {
  const given = Object.entries(answers ?? {}).map(([key, answer]) => `${key}: ${answer ? 'yes' : 'no'}`);
  const answered = given.length > 0 ? given.join(', ') : 'no answer, which is a refusal';
  const extras = [objection ? 'objects to the statistics' : '', gpc ? 'Sec-GPC' : ''].filter(Boolean);
  const time = day === null ? `issued ${issued}` : `answered ${day}, until ${expires}, issued ${issued}`;
  return `It says: ${portal}, register version ${register.version}: ${[answered, ...extras].join('; ')}; ${time}.`;
}

function verifyPlace({ head, register }: Receipt, document: unknown): Findings {
  const { links } = chainOf(document);
  const link = links.find((one) => linkHash(one.link, sha256) === head.hash)?.link;
  if (link?.seq !== head.seq) return checked('', ['The head of the chain that it names is no link of the portal.']);
  const named = link.facts.register;
  const right = named.version === register.version && named.hash === register.hash;
  return checked(
    `Its head is link ${link.seq} of the portal's chain, and its register the one of that link.`,
    right ? [] : ['Its register is not the one that the chain had then.'],
  );
}
