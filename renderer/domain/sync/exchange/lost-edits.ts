import type { Stamp } from '../../kernel/units.ts';
import type { ChangeEntry } from '../facts.ts';

/** An edit that another one beat although nobody had seen it: made at two counters apart. */
export type LostEdit<Change> = { readonly lost: Change; readonly to: Change };

type Edit = Pick<ChangeEntry, 'id' | 'rev' | 'stampBefore'>;

/**
 * The edits of one field that lost against another without having been seen. Both are in the card's
 * history; this says which of them nobody decided about, so that the history can say "written over by the
 * other counter" and the value can be taken back with one click.
 *
 * Each edit says which stamp the field had before it. What the newest one saw, and what that one saw, and
 * so on, was written over knowingly; the rest was lost.
 */
export function lostEdits<Change extends Edit>(
  changesOfField: readonly Change[],
): readonly LostEdit<Change>[] {
  const byStamp = new Map<Stamp, Change>(changesOfField.map((change) => [change.rev, change]));
  const inOrder = [...changesOfField].sort((one, other) => (one.rev < other.rev ? -1 : 1));
  const newest = inOrder.at(-1);
  if (newest === undefined) return [];
  const seen = new Set<Stamp>();
  let at: Change | undefined = newest;
  while (at !== undefined && !seen.has(at.rev)) {
    seen.add(at.rev);
    at = at.stampBefore === null ? undefined : byStamp.get(at.stampBefore);
  }
  // What a lost edit itself had written over was seen by it; only the last of such a row was lost.
  const replaced = new Set(inOrder.flatMap(({ stampBefore }) => stampBefore ?? []));
  return inOrder
    .filter(({ rev }) => !seen.has(rev) && !replaced.has(rev))
    .map((lost) => ({ lost, to: winnerOver(lost, inOrder, seen) ?? newest }));
}

/** The next edit, of those that led to the present value, that came after the lost one. */
function winnerOver<Change extends Edit>(
  { rev }: Change,
  inOrder: readonly Change[],
  led: ReadonlySet<Stamp>,
): Change | undefined {
  return inOrder.find((change) => change.rev > rev && led.has(change.rev));
}
