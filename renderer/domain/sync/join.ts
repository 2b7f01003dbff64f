import { canonical, greater } from '../kernel/canonical.ts';
import type { Stamp } from '../kernel/units.ts';
import type { Document, Entry, RowHead, TextRow, Value } from './rows.ts';

/**
 * Two copies of a fact are the same fact. Should they differ after all (a damaged file), both
 * sides choose the same one, so that two counters still agree.
 */
export function joinEntry(mine: Entry, theirs: Entry): Entry {
  return greater(mine, theirs);
}

/** Words are written once: erased wins, else they are the same (`design.md` §8.9). */
export function joinText(mine: TextRow, theirs: TextRow): TextRow {
  if (mine.text === null && theirs.text !== null) return mine;
  if (theirs.text === null && mine.text !== null) return theirs;
  return greater(mine, theirs);
}

/**
 * Two copies of a document, joined field by field: the newer stamp wins, ties go by the device in
 * the stamp, and a field that one side never set does not beat one that the other has.
 *
 * The result is the same in any order, any grouping and any number of times (property-tested),
 * so a restore, a sync file and a journal can all be played in with this one function. Fields and
 * kinds that this version does not know are joined like any other.
 */
export function joinDocument(mine: Document, theirs: Document): Document {
  const birth = earlierBirth(mine, theirs);
  const fields: Record<string, Value> = {};
  const clock: Record<string, Stamp> = {};
  for (const path of pathsOf(mine, theirs)) {
    const winner = newerField(fieldOf(mine, path), fieldOf(theirs, path));
    if (winner === undefined) continue;
    fields[path] = winner.value;
    if (winner.stamp !== birth.rev) clock[path] = winner.stamp;
  }
  return { ...headOf(birth), kind: greater(mine.kind, theirs.kind), fields, clock };
}

/** When a field of a document was last written; undefined if it never was. */
export function stampOfField(document: Document, path: string): Stamp | undefined {
  return document.fields[path] === undefined ? undefined : (document.clock[path] ?? document.rev);
}

type StampedValue = { readonly value: Value; readonly stamp: Stamp };

function fieldOf(document: Document, path: string): StampedValue | undefined {
  const value = document.fields[path];
  return value === undefined ? undefined : { value, stamp: document.clock[path] ?? document.rev };
}

function newerField(
  mine: StampedValue | undefined,
  theirs: StampedValue | undefined,
): StampedValue | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (mine.stamp !== theirs.stamp) return mine.stamp > theirs.stamp ? mine : theirs;
  return greater(mine, theirs);
}

/** Own paths only: a field called `__proto__` in a file from outside is a name like any other. */
function pathsOf(mine: Document, theirs: Document): ReadonlySet<string> {
  return new Set([...Object.keys(mine.fields), ...Object.keys(theirs.fields)]);
}

function earlierBirth(mine: Document, theirs: Document): Document {
  if (mine.rev !== theirs.rev) return mine.rev < theirs.rev ? mine : theirs;
  return canonical(headOf(mine)) >= canonical(headOf(theirs)) ? mine : theirs;
}

function headOf({ id, rev, operationId, by }: RowHead): RowHead {
  return { id, rev, operationId, by };
}
