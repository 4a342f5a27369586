import { problem } from '../../core/problem.ts';
import { type FairQueue, fairQueue } from './fair.ts';
import { recordsProblems } from './problems.ts';
import { HEAVY_MS, type Weight } from './weights.ts';

/** Who asks, and what is known of the query. */
export interface Turn {
  /** Whoever asks often waits for themselves, not others for them; null is the server, which is never refused. */
  readonly owner: string | null;
  readonly weight: Weight;
}

/** A place among those that run. */
export interface Place {
  /** Makes room for another. */
  leave(): void;
}

/**
 * Decides who may run. Heavy queries share a few places, each asker in turn; what nobody has seen run yet may take more, but
 * not all: some places are kept for what is known to be small. A query that runs for long becomes a heavy one where it stands.
 */
export interface Lanes {
  enter(turn: Turn, signal: AbortSignal): Promise<Place>;
}

export interface LaneLimits {
  /** How many run at once. */
  readonly places: number;
  readonly heavy: number;
  /** Of all places, how many only known small queries may take. */
  readonly kept: number;
  readonly waiting: number;
  readonly waitingOfOne: number;
}

interface Waiting {
  readonly start: () => void;
}

interface State {
  readonly limits: LaneLimits;
  readonly running: Record<Weight, number>;
  readonly queues: Readonly<Record<Weight, FairQueue<Waiting>>>;
}

export function lanes(limits: LaneLimits): Lanes {
  const state: State = {
    limits,
    running: { small: 0, unknown: 0, heavy: 0 },
    queues: { small: fairQueue(), unknown: fairQueue(), heavy: fairQueue() },
  };
  return {
    enter(turn, signal) {
      signal.throwIfAborted();
      if (state.queues[turn.weight].size === 0 && hasRoom(state, turn.weight)) {
        return Promise.resolve(occupy(state, turn.weight));
      }
      return waitFor(state, turn, signal);
    },
  };
}

function hasRoom({ limits, running }: State, weight: Weight): boolean {
  const all = running.small + running.unknown + running.heavy;
  if (all >= limits.places) return false;
  if (weight === 'small') return true;
  if (running.unknown + running.heavy >= limits.places - limits.kept) return false;
  return weight === 'unknown' || running.heavy < limits.heavy;
}

function waitFor(state: State, { owner, weight }: Turn, signal: AbortSignal): Promise<Place> {
  refuseTooMany(state, owner);
  const queue = state.queues[weight];
  const line = owner ?? '';
  return new Promise((resolve, reject) => {
    const waiting: Waiting = {
      start() {
        signal.removeEventListener('abort', leave);
        resolve(occupy(state, weight));
      },
    };
    const leave = () => {
      queue.remove(line, waiting);
      reject(signal.reason);
    };
    queue.add(line, waiting);
    signal.addEventListener('abort', leave, { once: true });
  });
}

function refuseTooMany({ queues, limits }: State, owner: string | null): void {
  if (owner === null) return;
  const all = Object.values(queues);
  const own = all.reduce((sum, queue) => sum + queue.sizeOf(owner), 0);
  if (own >= limits.waitingOfOne) {
    throw problem(recordsProblems, 'records_busy_with_you', { waiting: own, seconds: AGAIN_SECONDS });
  }
  const waiting = all.reduce((sum, queue) => sum + queue.size, 0);
  if (waiting >= limits.waiting) throw problem(recordsProblems, 'records_busy', { waiting, seconds: AGAIN_SECONDS });
}

const AGAIN_SECONDS = 5;

function occupy(state: State, weight: Weight): Place {
  const { running } = state;
  let counted = weight;
  running[counted]++;
  const timer = setTimeout(() => {
    running[counted]--;
    counted = 'heavy';
    running[counted]++;
    startWaiting(state);
  }, HEAVY_MS);
  return {
    leave() {
      clearTimeout(timer);
      running[counted]--;
      startWaiting(state);
    },
  };
}

/** The places of heavy queries are theirs, those kept for small ones too; of the others, what nobody knows takes the first. */
function startWaiting(state: State): void {
  for (const weight of ['heavy', 'unknown', 'small'] as const) {
    while (state.queues[weight].size > 0 && hasRoom(state, weight)) state.queues[weight].take()?.start();
  }
}
