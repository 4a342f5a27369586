import type { Effects } from './effects.ts';

/** One line that says how far something is: written over in a terminal, written anew at each stage elsewhere. */
export interface Progress {
  readonly show: (stage: string, share?: number) => void;
  readonly end: () => void;
}

const CLEAR_LINE = '\r\u001b[K';

export function progressOn({ err, isTerminal }: Pick<Effects, 'err' | 'isTerminal'>): Progress {
  let shown = '';
  return {
    show(stage, share) {
      const percent = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
      const line = isTerminal ? `${CLEAR_LINE}${stage}…${percent}` : `${stage}…\n`;
      if (line !== shown) err(line);
      shown = line;
    },
    end() {
      if (isTerminal && shown !== '') err(CLEAR_LINE);
    },
  };
}
