import type { FileKey } from './file-name.ts';

/** Arrival numbers above `after` through `through`, as "changes since" counts them. */
export type Span = { readonly after: number; readonly through: number };

/** Rows that a file of another counter brought, exactly as that file holds them. */
export type ArrivedSpan = Span & { readonly file: FileKey };

/** A row that a join put in place: the number it got, and whether it is exactly what the file said. */
export type Arrival = { readonly seq: number; readonly isAsSent: boolean };

/**
 * The arrivals of one file that need not be written on, since everybody can read that file.
 *
 * A row that came out of a join with something of ours is not among them: its older arrival number is
 * gone, and with it the only trace of an edit that no file of ours holds yet.
 */
export function arrivedSpans(file: FileKey, arrivals: readonly Arrival[]): readonly ArrivedSpan[] {
  const spans: ArrivedSpan[] = [];
  for (const { seq, isAsSent } of [...arrivals].sort((one, other) => one.seq - other.seq)) {
    if (!isAsSent) continue;
    const last = spans.at(-1);
    if (last?.through === seq - 1) spans[spans.length - 1] = { ...last, through: seq };
    else spans.push({ after: seq - 1, through: seq, file });
  }
  return spans;
}

/** What is left of a span once others are taken out of it; in order, none empty. */
export function without(span: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let { after } = span;
  for (const other of inOrder(others)) {
    if (other.through <= after) continue;
    if (other.after >= span.through) break;
    if (other.after > after) left.push({ after, through: other.after });
    after = Math.max(after, other.through);
  }
  if (after < span.through) left.push({ after, through: span.through });
  return left;
}

/** The same numbers in as few spans as possible, in order. */
export function united(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { after, through } of inOrder(spans)) {
    if (through <= after) continue;
    const last = joined.at(-1);
    if (last !== undefined && after <= last.through) {
      joined[joined.length - 1] = { ...last, through: Math.max(last.through, through) };
    } else joined.push({ after, through });
  }
  return joined;
}

/** Whether an arrival number is in one of the spans. */
export function isIn(spans: readonly Span[], seq: number): boolean {
  return spans.some(({ after, through }) => seq > after && seq <= through);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((one, other) => one.after - other.after);
}
