import type { CopyCalls } from '../../contract-copy.ts';
import type { Handlers } from '../answer-page.ts';
import type { Log } from '../log/log.ts';
import { readCopyEnd, readCopyWords } from '../requests/read-copy.ts';
import type { Copies } from './copies.ts';

export type CopyAnswering = { readonly copies: Copies; readonly log: Log };

/** Who answers when a person takes a copy along. The log hears what came of it, never the place. */
export function copyHandlers({ copies, log }: CopyAnswering): Pick<Handlers, keyof CopyCalls> {
  return {
    'copy:begin': { read: readCopyWords, run: (words) => copies.begin(words) },
    'copy:finish': {
      read: readCopyEnd,
      run: async (end) => {
        const outcome = await copies.finish(end);
        log.write(outcome.kind === 'kept' ? 'info' : 'warn', 'copy', { kind: outcome.kind });
        return outcome;
      },
    },
  };
}
