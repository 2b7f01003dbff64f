import type { BusinessDay, Instant, OperationId, RowId, Stamp } from '../kernel/units.ts';

/** Anything that JSON can carry: what a field may hold. */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | { readonly [key: string]: Value };

/** What every row has: who it is, when it was born, by which action, by whose hand (`design.md` §3). */
export type RowHead = {
  readonly id: RowId;
  readonly rev: Stamp;
  readonly operationId: OperationId;
  readonly by: RowId | null;
};

/**
 * A fact that happened. Never edited, never deleted; a mistake is corrected by another entry.
 * `subject` is the customer it is about, or for a change of another document that document.
 * Kinds that this version does not know keep all their properties.
 */
export type Entry = RowHead & {
  readonly kind: string;
  readonly at: Instant;
  readonly day: BusinessDay;
  readonly subject: RowId | null;
};

/** Field path → value. Members of a set are fields of their own: `tags/<id>`, `phones/<key>`. */
export type Fields = Readonly<Record<string, Value>>;

/**
 * A thing with a present state: customer, tag, product, staff member, setting.
 *
 * Fields lie flat under their path, so that two copies can be joined field by field without
 * knowing the kind: an older app joins a newer app's documents without losing anything.
 * `clock` holds the stamps of those fields that were written after the birth (`rev`).
 * An absent field was never set; a cleared one is `null` and has a stamp.
 */
export type Document = RowHead & {
  readonly kind: string;
  readonly fields: Fields;
  readonly clock: Readonly<Record<string, Stamp>>;
};

/**
 * Words about a person, kept apart from the facts that need them, so that erasing the person
 * leaves the money facts whole. Written once; `null` once erased (`design.md` §8.9).
 */
export type TextRow = RowHead & { readonly subject: RowId | null; readonly text: string | null };

/** Any number of rows: what a command wrote, what a file brings, what a database holds. */
export type Rows = {
  readonly entries: readonly Entry[];
  readonly documents: readonly Document[];
  readonly texts: readonly TextRow[];
};

export const noRows: Rows = { entries: [], documents: [], texts: [] };
