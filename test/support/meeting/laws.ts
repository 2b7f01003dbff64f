import { type ClockState, receive } from '#domain/kernel/clock.ts';
import type { Stamp } from '#domain/kernel/units.ts';
import { afterReading } from '#domain/sync/exchange/after.ts';
import { arrivedSpans } from '#domain/sync/exchange/spans.ts';
import {
  filesMissing,
  filesToRead,
  filesUnread,
  identityIn,
} from '#domain/sync/exchange/what-to-read.ts';
import { filesToDelete, nextFile } from '#domain/sync/exchange/what-to-write.ts';
import type { Rows } from '#domain/sync/rows.ts';
import { joinRows } from '#domain/sync/state.ts';

/** What one customer has, as the shop would say it. */
export type Balance = { readonly points: number; readonly stored: number };

/**
 * The rules by which counters of the simulation live. They are the app's own; a planted bug takes the
 * place of one, to see that the suite would notice.
 */
export const ourLaws = {
  /** The clock that the next action begins from. */
  clockBefore: (state: ClockState): ClockState => state,
  receive: (state: ClockState, seen: Stamp): ClockState => receive(state, seen),
  join: (mine: Rows, theirs: Rows, _nowMs: number): Rows => joinRows(mine, theirs),
  balance: (folded: Balance): Balance => folded,
  afterReading,
  arrivedSpans,
  filesMissing,
  filesToRead,
  filesUnread,
  filesToDelete,
  identityIn,
  nextFile,
  /** Whether a file that is still being copied is told from a whole one. */
  seesPartial: true,
  /** Whether what is about to be written is remembered before. */
  remembersIntention: true,
};

export type Laws = typeof ourLaws;
