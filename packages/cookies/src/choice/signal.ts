import { type Choice, statisticsKey } from './shape.ts';

/**
 * The choice as it counts for one answer: while the browser sends its signal, anonymous statistics are objected to, so that no
 * exempt tool counts the visit either. For the policy, the door and the scripts of a page; nothing of it is shown or stored.
 */
export function underSignal(choice: Choice | null, { gpc }: { readonly gpc: boolean }): Choice | null {
  if (!gpc) return choice;
  const { r = '00000000', d = '1970-01-01', p = {} } = choice ?? {};
  return { v: 1, r, d, p: { ...p, [statisticsKey]: false } };
}
