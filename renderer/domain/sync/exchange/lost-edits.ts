import type { Stamp } from '../../kernel/units.ts';
import type { ChangeEntry } from '../facts.ts';

/** What is asked of a change: when it was made, and what the field held then. */
type Edit = Pick<ChangeEntry, 'rev' | 'stampBefore'>;

/**
 * The edits of one field that lost without whoever beat them having seen them: made at two counters
 * apart. All edits are in the card's history anyway; these are the ones nobody decided about, so the
 * history says so and offers them. `present` is the stamp that the field has now.
 *
 * Each edit says which stamp the field had before it, so what the present one saw, and what that one saw,
 * was written over knowingly. A stamp without an edit of its own is the birth, or an undo that put a value
 * back: whatever is older than it counts as seen, since a false alarm helps nobody. Of several edits on
 * the losing side the last one is answered: it had seen the others.
 */
export function lostEdits<Change extends Edit>(
  changesOfField: readonly Change[],
  present: Stamp,
): readonly Change[] {
  const inOrder = [...changesOfField].sort((one, other) => (one.rev < other.rev ? -1 : 1));
  const byStamp = new Map<Stamp, Change>(inOrder.map((change) => [change.rev, change]));
  const led = new Set<Stamp>();
  let at: Stamp | null = present;
  while (at !== null && byStamp.has(at) && !led.has(at)) {
    led.add(at);
    at = byStamp.get(at)?.stampBefore ?? null;
  }
  const settled = at;
  const apart = inOrder.filter(({ rev }) => !led.has(rev) && (settled === null || rev > settled));
  const seen = new Set(apart.map(({ stampBefore }) => stampBefore));
  return apart.filter(({ rev }) => !seen.has(rev));
}
