import { expect, test } from 'vitest';
import { fairQueue } from './fair.ts';

function filled(...items: readonly string[]) {
  const queue = fairQueue<string>();
  for (const item of items) queue.add(item.slice(0, 1), item);
  return queue;
}

const all = (queue: ReturnType<typeof filled>) => {
  const taken: (string | undefined)[] = [];
  while (queue.size > 0) taken.push(queue.take());
  return taken;
};

test('owners take turns, and each one’s items keep their order', () => {
  expect(all(filled('a1', 'a2', 'a3', 'b1', 'c1', 'c2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
});

test('who comes while others wait has the next turn but theirs', () => {
  const queue = filled('a1', 'a2', 'b1', 'b2');
  queue.take();
  queue.add('c', 'c1');
  expect(all(queue)).toEqual(['b1', 'a2', 'c1', 'b2']);
});

test('what left takes no turn', () => {
  const queue = filled('a1', 'a2', 'b1');
  queue.remove('a', 'a1');
  queue.remove('b', 'b1');
  queue.remove('b', 'b1');
  expect([queue.size, queue.sizeOf('a'), queue.sizeOf('b')]).toEqual([1, 1, 0]);
  expect(all(queue)).toEqual(['a2']);
  expect(queue.take()).toBeUndefined();
});
