import { describe, expect, test } from 'vitest';
import { NO_LIMITS, type PortalLimits } from '../../core/dataset.ts';
import { type Call, homeOf, openTally } from './tally.ts';

const MIDNIGHT = Date.parse('2026-03-02T00:00:00Z');

function start(limits: Partial<PortalLimits>, mostStrangers?: number) {
  let now = MIDNIGHT - 3_600_000;
  const tally = openTally(() => now, mostStrangers);
  const portal = { id: 'p', limits: { ...NO_LIMITS, ...limits } };
  const call = (facts: Partial<Call> = {}) =>
    tally.take({ portal, accountId: null, address: '192.0.2.1', dataset: null, ...facts });
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { tally, call, wait };
}

describe('the calls of a day', () => {
  test('are not counted where nothing is limited', () => {
    const { tally, call } = start({});
    expect(call()).toMatchObject({ caller: null, dataset: null, over: null });
    expect(call({ accountId: 'a', dataset: 'd' })).toMatchObject({ caller: null, dataset: null, over: null });
    expect(tally.unwritten().used).toEqual([]);
  });

  test('of strangers are counted by address, and never to be written', () => {
    const { tally, call } = start({ anonymousCalls: 2 });
    expect([call(), call(), call(), call({ address: '192.0.2.2' })]).toMatchObject([
      { caller: { limit: 2, remaining: 1 }, over: null },
      { caller: { limit: 2, remaining: 0 }, over: null },
      { caller: { limit: 2, remaining: 0 }, over: 'anonymous' },
      { caller: { limit: 2, remaining: 1 }, over: null },
    ]);
    expect(call({ accountId: 'a' })).toMatchObject({ caller: null, over: null });
    expect(tally.unwritten().used).toEqual([]);
  });

  test('of strangers have a line of their own while there is room, which calls that are refused do not take', () => {
    const { call } = start({ anonymousCalls: 1, datasetCalls: 1 }, 3);
    const from = (address: string, dataset: string | null = null) => call({ address, dataset }).over;
    expect(from('192.0.2.1', 'd')).toBeNull();
    expect([2, 3, 4, 5].map((last) => from(`192.0.2.${last}`, 'd'))).toEqual(Array(4).fill('dataset'));
    expect([from('192.0.2.6'), from('192.0.2.7'), from('192.0.2.7')]).toEqual([null, null, 'anonymous']);
    expect([from('192.0.2.8'), from('192.0.2.9')]).toEqual([null, 'anonymous']);
  });

  test('of accounts are theirs wherever they come from', () => {
    const { tally, call } = start({ accountCalls: 1 });
    expect(call({ accountId: 'a' }).over).toBeNull();
    expect(call({ accountId: 'a', address: '192.0.2.9' }).over).toBe('account');
    expect(call({ accountId: 'b' }).over).toBeNull();
    expect(tally.unwritten().used.map(({ who, n }) => [who, n])).toEqual([
      ['account a', 1],
      ['account b', 1],
    ]);
  });

  test("about a dataset are everybody's; what is refused is counted nowhere", () => {
    const { call } = start({ datasetCalls: 1, accountCalls: 5 });
    expect(call({ dataset: 'd', accountId: 'a' })).toMatchObject({ dataset: { limit: 1, remaining: 0 }, over: null });
    expect(call({ dataset: 'd', accountId: 'a' })).toMatchObject({ caller: { remaining: 4 }, over: 'dataset' });
    expect(call({ dataset: 'e', accountId: 'a' })).toMatchObject({ caller: { remaining: 3 }, over: null });
    expect(call({ accountId: 'a' })).toMatchObject({ caller: { remaining: 2 }, dataset: null });
  });

  test('begin anew at midnight of UTC', () => {
    const { tally, call, wait } = start({ accountCalls: 1, anonymousCalls: 1 });
    expect([call({ accountId: 'a' }), call(), call()].map(({ over }) => over)).toEqual([null, null, 'anonymous']);
    expect(call().resets).toBe(MIDNIGHT);
    expect(tally.today()).toBe('2026-03-01');
    wait(3_600_000);
    expect([call({ accountId: 'a' }).over, call().over, tally.today()]).toEqual([null, null, '2026-03-02']);
  });

  test('go on from what was counted before, and are written once', () => {
    const { tally, call } = start({ accountCalls: 10 });
    tally.goOn([{ portalId: 'p', who: 'account a', n: 8 }]);
    expect(call({ accountId: 'a' }).caller).toEqual({ limit: 10, remaining: 1 });
    const { used } = tally.unwritten();
    call({ accountId: 'a' });
    tally.written(used);
    expect(tally.unwritten().used).toEqual([{ portalId: 'p', who: 'account a', n: 10 }]);
    tally.written(tally.unwritten().used);
    expect(tally.unwritten().used).toEqual([]);
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('the home of %s is %s', (address, home) => {
  expect(homeOf(address)).toBe(home);
});
