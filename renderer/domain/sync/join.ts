import { canonical, greater } from '../kernel/canonical.ts';
import type { Stamp } from '../kernel/units.ts';
import { erasedText } from './erasing.ts';
import type { Document, Entry, RowHead, TextRow, Value } from './rows.ts';

/**
 * Two copies of a fact are the same fact. Should they differ after all (a damaged file), both
 * sides choose the same one, so that two counters still agree.
 */
export function joinEntry(mine: Entry, theirs: Entry): Entry {
  return greater(mine, theirs);
}

/**
 * Words are written once: erased wins, else they are the same (`design.md` §8.9). Should the copies
 * differ in more (a damaged file), the order of joining and erasing must not show.
 */
export function joinText(mine: TextRow, theirs: TextRow): TextRow {
  const isErased = mine.text === null || theirs.text === null;
  return isErased ? greater(erasedText(mine), erasedText(theirs)) : greater(mine, theirs);
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
  const fields: [string, Value][] = [];
  const clock: [string, Stamp][] = [];
  for (const path of pathsOf(mine, theirs)) {
    const winner = newerField(fieldOf(mine, path), fieldOf(theirs, path));
    if (winner === undefined) continue;
    fields.push([path, winner.value]);
    if (winner.stamp !== birth.rev) clock.push([path, winner.stamp]);
  }
  return {
    ...headOf(birth),
    kind: greater(mine.kind, theirs.kind),
    // Not by assignment: `fields['__proto__'] = …` would be lost.
    fields: Object.fromEntries(fields),
    clock: Object.fromEntries(clock),
  };
}

/** When a field of a document was last written; undefined if it never was. */
export function stampOfField(document: Document, path: string): Stamp | undefined {
  return fieldOf(document, path)?.stamp;
}

type StampedValue = { readonly value: Value; readonly stamp: Stamp };

function fieldOf(document: Document, path: string): StampedValue | undefined {
  const value = own(document.fields, path);
  return value === undefined
    ? undefined
    : { value, stamp: own(document.clock, path) ?? document.rev };
}

function newerField(
  mine: StampedValue | undefined,
  theirs: StampedValue | undefined,
): StampedValue | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (mine.stamp !== theirs.stamp) return mine.stamp > theirs.stamp ? mine : theirs;
  return greater(mine, theirs);
}

function pathsOf(mine: Document, theirs: Document): ReadonlySet<string> {
  return new Set([...Object.keys(mine.fields), ...Object.keys(theirs.fields)]);
}

/** Own paths only: a field called `__proto__` or `constructor` in a file from outside is a name like any other. */
function own<Held>(record: Readonly<Record<string, Held>>, path: string): Held | undefined {
  return Object.hasOwn(record, path) ? record[path] : undefined;
}

function earlierBirth(mine: Document, theirs: Document): Document {
  if (mine.rev !== theirs.rev) return mine.rev < theirs.rev ? mine : theirs;
  return canonical(headOf(mine)) >= canonical(headOf(theirs)) ? mine : theirs;
}

function headOf({ id, rev, operationId, by }: RowHead): RowHead {
  return { id, rev, operationId, by };
}
