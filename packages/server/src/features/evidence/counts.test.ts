import { answerAll, type Choice, choose, exemptRegister, videoPlayer, withEntry } from '@lucarne/cookies';
import { expect, test } from 'vitest';
import { answerGiven } from './counts.ts';

const provider = { name: 'Lucarne', url: 'https://lucarne.example/' };
const exempt = exemptRegister({ portal: 'one', version: 1, date: '2026-11-22', provider });
const player = videoPlayer({
  host: 'video.example',
  cookie: 'visitor',
  lifetime_s: 3600,
  attributes: { secure: true, http_only: true, same_site: 'None', path: '/' },
  provider: { name: 'Video', url: 'https://video.example/' },
});
const asks = player.reduce(withEntry, exempt);

const today = '2026-11-22';
const answered = (answer: boolean): Choice | null => choose(asks, null, { answers: answerAll(asks, answer) }, today);

test('an answer is counted for what it is, and a yes that becomes a no as a withdrawal', () => {
  expect(answerGiven(asks, null, answered(true))).toBe('accept');
  expect(answerGiven(asks, null, answered(false))).toBe('refuse');
  expect(answerGiven(asks, answered(false), answered(true))).toBe('accept');
  expect(answerGiven(asks, answered(true), answered(false))).toBe('withdraw');
  const [key = ''] = Object.keys(answerAll(asks, true));
  const other = { ...(answered(true) as Choice), p: { [key]: true, [`${key}/video.example`]: false } };
  expect(answerGiven(asks, null, other)).toBe('partial');
});

test('nothing asked, nothing answered, or an objection alone: nothing to count', () => {
  const objection = choose(exempt, null, { objected: true }, today);
  expect(answerGiven(exempt, null, objection)).toBeNull();
  expect(answerGiven(asks, null, choose(asks, null, { objected: true }, today))).toBeNull();
  expect(answerGiven(asks, null, null)).toBeNull();
});
