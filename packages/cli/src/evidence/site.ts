import { codeHash, isHash, readRegisterDocument } from '@lucarne/cookies';
import type { Effects } from '../effects.ts';
import { counted } from '../text.ts';
import { type ChainDocument, chainOf, verifyChain } from './chain.ts';
import { textsIn, wordsOf } from './charter-page.ts';
import { bytesAt, jsonAt, textAt } from './fetching.ts';
import { checked, type Findings, together, unproven } from './findings.ts';
import { isObject, sha256 } from './hash.ts';

/**
 * Verifies a portal from outside: its chain, and that what it shows, publishes and offers is what the chain names. A chain that
 * grew meanwhile is looked at once more: what was shown then is no fault.
 */
export async function verifySite(address: string, known: string | undefined, effects: Effects): Promise<Findings> {
  const { origin } = new URL(address);
  const first = await look(origin, known, effects);
  if (first.findings.problems.length === 0) return first.findings;
  const again = await look(origin, known, effects);
  return again.head === first.head ? first.findings : again.findings;
}

async function look(origin: string, known: string | undefined, effects: Effects) {
  const document = await jsonAt(`${origin}/.well-known/cookies-evidence.json`, effects);
  const found = await verifyChain(document, known);
  const chain = chainOf(document);
  const head = newest(chain)?.hash;
  if (found.problems.length > 0) return { head, findings: found };
  const findings = together(
    found,
    await verifyRegister(origin, chain, effects),
    await verifyCharters(origin, chain, effects),
    await verifyCode(origin, chain, effects),
    await verifyBundles(origin, chain, effects),
    unproven('That every visitor is shown the same: «lucarne cookies audit» looks with a browser.'),
  );
  return { head, findings };
}

const newest = ({ links }: ChainDocument) => links.at(-1);

async function verifyRegister(origin: string, chain: ChainDocument, effects: Effects): Promise<Findings> {
  const document = await jsonAt(`${origin}/.well-known/cookies.json`, effects);
  const { version, hash, problem } = readRegisterDocument(document, sha256);
  const facts = newest(chain)?.link.facts.register;
  const right = version === facts?.version && hash === facts?.hash;
  return checked(
    `/.well-known/cookies.json is version ${version}, the one that the newest link names.`,
    problem ? [problem] : right ? [] : ['/.well-known/cookies.json is not the register that the newest link names.'],
  );
}

/** The page, in each language: the head is printed on it, and all that the hashed texts say. */
async function verifyCharters(origin: string, chain: ChainDocument, effects: Effects): Promise<Findings> {
  const charters = isObject(chain.texts) && isObject(chain.texts['charters']) ? chain.texts['charters'] : {};
  const found = Object.entries(charters).map(async ([language, charter]) => {
    const html = await textAt(`${origin}/cookies/?flg=${encodeURIComponent(language)}`, effects);
    // A portal speaks those of the languages that it offers.
    if (/<html[^>]*\slang="([a-z]{2})/.exec(html.slice(0, HEAD))?.[1] !== language) return unproven();
    const page = wordsOf(html);
    const missing = textsIn(charter).filter((text) => !page.includes(text));
    const head = newest(chain)?.hash ?? '';
    return checked(`The charter (${language}) prints the head of the chain, and all that was hashed of it.`, [
      ...(page.includes(head) ? [] : [`The charter (${language}) does not print the head of the chain, ${head}.`]),
      ...missing.slice(0, 5).map((text) => `The charter (${language}) does not say: «${text.slice(0, 200)}»`),
    ]);
  });
  const each = await Promise.all(found);
  const seen = each.some((one) => one.checked.length + one.problems.length > 0);
  return seen ? together(...each) : checked('', ['/cookies/ shows the charter in none of the languages of the chain.']);
}

/** Where a page says its language. */
const HEAD = 1000;

async function verifyCode(origin: string, chain: ChainDocument, effects: Effects): Promise<Findings> {
  const files = await jsonAt(`${origin}/.well-known/cookies-evidence/code.json`, effects);
  const hashes = isObject(files) ? Object.entries(files).filter((pair) => isHash(pair[1])) : [];
  const right =
    codeHash(Object.fromEntries(hashes) as Record<string, string>, sha256) === newest(chain)?.link.facts.code;
  return together(
    checked(
      `The hashes of ${counted(hashes.length, 'file')} of the program are those that the newest link names.`,
      right ? [] : ['The hashes of the program are not those that the newest link names.'],
    ),
    unproven(
      'That the machine runs these very files: it says so itself. Compare code.json with the published program.',
    ),
  );
}

async function verifyBundles(origin: string, { links }: ChainDocument, effects: Effects): Promise<Findings> {
  const hashes = links.flatMap(({ link }) => (link.facts.bundle === undefined ? [] : [link.facts.bundle]));
  if (hashes.length === 0) return unproven('What was shown: no bundle of pictures was put away yet.');
  const { openBundle } = await import('@lucarne/server');
  const found: Findings[] = [];
  for (const hash of hashes) {
    const zip = await bytesAt(`${origin}/.well-known/cookies-evidence/${hash}.zip`, effects);
    const problems = sha256(zip) === hash ? openBundle(zip).problems : ['it is not the file of that hash.'];
    found.push(
      checked(
        `The bundle ${hash.slice(0, 12)}… is whole, and holds what its link names.`,
        problems.map((problem) => `Bundle ${hash.slice(0, 12)}…: ${problem}`),
      ),
    );
  }
  return together(...found);
}
