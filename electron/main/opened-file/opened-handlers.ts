import type { OpenedCalls } from '../../contract-opened.ts';
import type { Handlers } from '../answer-page.ts';
import type { Log } from '../log/log.ts';
import { readOpenedPiece } from '../requests/read-copy.ts';
import { readNothing } from '../requests/read-requests.ts';
import type { OpenedFiles } from './opened-files.ts';

export type OpenedAnswering = { readonly opened: OpenedFiles; readonly log: Log };

/** Who answers the page about a file that somebody opened with the app. The log hears what came of it, never its name. */
export function openedHandlers({
  opened,
  log,
}: OpenedAnswering): Pick<Handlers, keyof OpenedCalls> {
  return {
    'opened:wait': { read: readNothing, run: () => opened.wait() },
    'opened:read': {
      read: readOpenedPiece,
      run: async ({ number, from }) => {
        const piece = await opened.read(number, from);
        if (piece.kind !== 'piece') log.write('warn', 'opened file', { kind: piece.kind });
        return piece;
      },
    },
  };
}
