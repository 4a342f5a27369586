import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exempt, withPlayer } from '../../test/fixture.ts';
import {
  canonicalJson,
  chartersOf,
  checkChain,
  checkReceipt,
  hashOf,
  type Link,
  linkHash,
  nextLink,
  type Receipt,
  type ReceiptFacts,
  receiptFacts,
  receiptText,
  textsHash,
  wellKnown,
} from '../index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const code = sha256('the code');
const registers = [exempt, { ...withPlayer, portal: exempt.portal, version: 2 }];
const documents = registers.map((register) => wellKnown(register, { hash: hashOf(register, sha256) }));

interface Hashed {
  readonly link: Link;
  readonly hash: string;
}

function append(chain: readonly Hashed[], version: number, kind: Link['kind'], time: string): readonly Hashed[] {
  const register = registers[version - 1] ?? exempt;
  const hash = hashOf(register, sha256);
  const texts = textsHash(chartersOf(register, { address: 'data.example.fr', hash }), sha256);
  const facts = { register: { version, hash }, texts, code, ...(kind === 'bundle' && { bundle: sha256('zip') }) };
  const link = nextLink(chain.at(-1) ?? null, { portal: exempt.portal, time, kind, facts });
  return [...chain, { link, hash: linkHash(link, sha256) }];
}

const steps = [
  [1, 'register', '2026-11-22T08:00:00.000Z'],
  [1, 'bundle', '2026-11-22T09:00:00.000Z'],
  [2, 'register', '2026-11-23T08:00:00.000Z'],
  [2, 'program', '2026-11-24T08:00:00.000Z'],
] as const;
const chain = steps.reduce<readonly Hashed[]>((links, [version, kind, time]) => append(links, version, kind, time), []);

const problemsOf = (links: readonly Hashed[], known?: string) =>
  checkChain(links, { sha256, registers: documents, known });

/** The value after one byte of its text was changed; undefined when it is JSON no more. */
function withByte<T>(value: T, at: number, byte: number): T | undefined {
  const bytes = Buffer.from(canonicalJson(value));
  const place = at % bytes.length;
  bytes[place] = bytes[place] === byte ? byte ^ 1 : byte;
  try {
    const changed: T = JSON.parse(bytes.toString('utf8'));
    return changed;
  } catch {
    return undefined;
  }
}

const anywhere = fc.nat({ max: 1_000_000 });
const anyByte = fc.integer({ min: 0x20, max: 0x7e });

describe('a chain', () => {
  test('that is whole has no problem, and holds what is known of it', () => {
    expect(problemsOf(chain)).toEqual([]);
    for (const { hash } of chain) expect(problemsOf(chain, hash)).toEqual([]);
  });

  test('begins with the first register, and follows a clock that goes back without going back', () => {
    expect(chain[0]?.link).toMatchObject({ seq: 1, kind: 'register', previous: null });
    const later = append(chain, 2, 'program', '2020-01-01T00:00:00.000Z');
    expect(later.at(-1)?.link.time).toBe(chain.at(-1)?.link.time);
    expect(problemsOf(later)).toEqual([]);
  });

  test('is found out after any one byte of any link or hash', () => {
    fc.assert(
      fc.property(fc.nat({ max: chain.length - 1 }), anywhere, anyByte, (which, at, byte) => {
        const changed = withByte(chain[which], at, byte);
        if (changed === undefined) return;
        expect(problemsOf(chain.with(which, changed))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is found out after any one byte of any published register', () => {
    fc.assert(
      fc.property(fc.nat({ max: documents.length - 1 }), anywhere, anyByte, (which, at, byte) => {
        const changed = withByte(documents[which], at, byte);
        if (changed === undefined) return;
        expect(checkChain(chain, { sha256, registers: documents.with(which, changed) })).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is found out when a link is taken out, moved or said twice', () => {
    for (let at = 0; at < chain.length - 1; at++) {
      expect(problemsOf(chain.toSpliced(at, 1))).not.toEqual([]);
      const [one, other] = [chain[at] as Hashed, chain[at + 1] as Hashed];
      expect(problemsOf(chain.with(at, other).with(at + 1, one))).not.toEqual([]);
      expect(problemsOf(chain.toSpliced(at, 0, one))).not.toEqual([]);
    }
  });

  test('cut short is found out by the hash that somebody kept', () => {
    const kept = chain.at(-1)?.hash;
    const short = chain.slice(0, -1);
    expect(checkChain(short, { sha256 })).toEqual([]);
    expect(checkChain(short, { sha256, known: kept })).toEqual([`No link of the chain has the known hash ${kept}.`]);
  });

  test('written anew from some link on is found out by the hash that somebody kept', () => {
    const again = append(append(chain.slice(0, 2), 2, 'register', '2026-12-01T00:00:00.000Z'), 2, 'program', 'x');
    expect(checkChain(again, { sha256, known: chain.at(-1)?.hash })).not.toEqual([]);
  });

  test('names what is wrong', () => {
    const [first, second] = chain as [Hashed, Hashed];
    const early = { ...second.link, time: '2020-01-01T00:00:00.000Z' };
    const links = [first, { link: early, hash: linkHash(early, sha256) }];
    expect(checkChain(links, { sha256 })).toEqual([
      'Link 2: its time, 2020-01-01T00:00:00.000Z, is before that of the link before it.',
    ]);
    expect(checkChain([second], { sha256 })).toEqual([
      'Link 1: its number is 2; a link is missing or out of its place.',
      'Link 1 does not hold the hash of the link before it.',
    ]);
    expect(checkChain([], { sha256 })).toEqual(['The chain is empty.']);
    expect(checkChain([{ link: 7, hash: 7 }], { sha256 })).toEqual(['Link 1 has not the shape of a link.']);
    const one = checkChain(chain, { sha256, registers: documents.slice(0, 1) });
    expect(one).toContain(`Link 3: version 2 of the register of ${exempt.portal} is not published.`);
    const head = checkChain(chain.slice(0, 2), { sha256, registers: documents });
    expect(head).toEqual(['No link records version 2 of the register.']);
  });

  test('of anything at all is refused, never an error', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ link: fc.jsonValue(), hash: fc.jsonValue() }), { maxLength: 3 }), (links) => {
        expect(checkChain(links, { sha256, registers: links })).not.toEqual([]);
      }),
    );
  });
});

describe('a receipt', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const kid = 'the-key';
  const known = (name: string, text: string, signature: string): boolean | null =>
    name === kid ? verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')) : null;

  function signed(facts: ReceiptFacts): Receipt {
    const text = receiptText({ ...facts, kid });
    return { ...facts, kid, signature: sign(null, Buffer.from(text), privateKey).toString('base64url') };
  }

  const settings = {
    portal: 'https://data.example.fr',
    register: { version: 1, hash: code },
    head: { seq: 1, hash: code },
    gpc: false,
    today: '2026-11-22',
  };
  const choice = {
    v: 1,
    r: '00000000',
    d: '2026-11-20',
    p: { videos: true, 'videos/youtube.com': false, statistics: false },
  } as const;
  const receipt = signed(receiptFacts(choice, settings));

  test('says what was answered, until when, and nothing that names anybody', () => {
    expect(receiptFacts(choice, settings)).toEqual({
      schema: 'lucarne-receipt/1',
      portal: 'https://data.example.fr',
      register: { version: 1, hash: code },
      head: { seq: 1, hash: code },
      answers: { videos: true, 'videos/youtube.com': false },
      objection: true,
      gpc: false,
      day: '2026-11-20',
      expires: '2027-05-21',
      issued: '2026-11-22',
    });
    const none = { answers: null, objection: false, day: null, expires: null };
    expect(receiptFacts(null, settings)).toMatchObject(none);
  });

  test('that is whole is verified by the public key alone', () => {
    expect(checkReceipt(receipt, { verify: known })).toEqual([]);
    expect(checkReceipt(signed(receiptFacts(null, settings)), { verify: known })).toEqual([]);
    expect(checkReceipt(receipt, { verify: () => null })).toEqual([`The key that signed it, ${kid}, is not known.`]);
  });

  test('is found out after any one byte', () => {
    fc.assert(
      fc.property(anywhere, anyByte, (at, byte) => {
        const changed = withByte(receipt, at, byte);
        if (changed === undefined) return;
        expect(checkReceipt(changed, { verify: known })).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('that does not expire as its day says is found out, whoever signed it', () => {
    const long = signed({ ...receiptFacts(choice, settings), expires: '2030-01-01' });
    expect(checkReceipt(long, { verify: known })).toEqual(['It does not expire as its own day says.']);
  });

  test('of anything at all is refused, never an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkReceipt(value, { verify: known })).not.toEqual([]);
      }),
    );
  });
});
