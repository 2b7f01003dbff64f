import { canonical } from '../kernel/canonical.ts';
import type { RowId, Stamp } from '../kernel/units.ts';
import type { MergeEntry } from '../sync/facts.ts';
import { canonicalId, groupsOf } from '../sync/groups.ts';
import { stampOfField } from '../sync/join.ts';
import type { Document, Value } from '../sync/rows.ts';
import { isErased } from './card-document.ts';

/** A merge as far as folding cards needs it. */
export type CountingMerge = Pick<MergeEntry, 'rev' | 'members' | 'choices'>;

/**
 * A merged card as it is shown. Its fields come from all cards of the group; what is edited is
 * written to `own`, the document of the card that stands for the group (`design.md` §8.7).
 */
export type MergedDocument = Document & { readonly own: Document };

/** A field of a merged card: its value, since when, and whose it was. */
export type MergedField = {
  readonly value: Value;
  readonly stamp: Stamp;
  readonly from: RowId;
};

/**
 * The cards of a group as the one card they are (`rules.md` §1). Each field has its newest value that
 * is not empty; a choice counts as written when the merge was made, so it beats what was there and
 * gives way to what comes later. Tags, phones and the shop's own fields are fields each, so they are
 * united. What is emptied after a merge stays empty.
 *
 * The number stays that of the card that stands for the group, unless another was chosen. A card that
 * was put away no longer gives what it had brought along; the group is away when all its cards are.
 * Pure, and the same whatever the order of documents and merges (property-tested).
 */
export function mergedDocument(
  documents: readonly Document[],
  merges: readonly CountingMerge[],
): MergedDocument | Document | undefined {
  const own = standingDocument(documents);
  if (own === undefined || documents.length === 1) return own;
  const fields = [...mergedFields(documents, merges)];
  const clock = fields.filter(([, { stamp }]) => stamp !== own.rev);
  return {
    ...own,
    fields: Object.fromEntries(fields.map(([path, { value }]) => [path, value])),
    clock: Object.fromEntries(clock.map(([path, { stamp }]) => [path, stamp])),
    own,
  };
}

/** The fields of a merged card, each with the card it comes from. */
export function mergedFields(
  documents: readonly Document[],
  merges: readonly CountingMerge[],
): ReadonlyMap<string, MergedField> {
  const group = new Group(documents, merges);
  const fields = new Map<string, MergedField>();
  for (const path of new Set(documents.flatMap(({ fields: held }) => Object.keys(held)))) {
    const field = group.field(path);
    if (field !== undefined) fields.set(path, field);
  }
  return fields;
}

/** The card that stands for a group: the oldest; one that was erased can hold nothing any more. */
function standingDocument(documents: readonly Document[]): Document | undefined {
  const oldestFirst = documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return oldestFirst.find((document) => !isErased(document)) ?? oldestFirst[0];
}

class Group {
  private readonly documents: readonly Document[];
  private readonly merges: readonly CountingMerge[];
  private readonly ids: ReadonlySet<Value>;
  private readonly isAway: boolean;

  constructor(documents: readonly Document[], merges: readonly CountingMerge[]) {
    this.documents = documents.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    this.merges = merges;
    this.ids = new Set<Value>(documents.map(({ id }) => id));
    this.isAway = documents.filter((document) => !isErased(document)).every(isPutAway);
  }

  field(path: string): MergedField | undefined {
    switch (path) {
      case 'number':
        return this.number();
      case 'createdDay':
        return smallest(this.written(path));
      case 'deletedAt':
        return this.isAway ? newest(this.written(path)) : undefined;
      default:
        return this.plain(path);
    }
  }

  private number(): MergedField | undefined {
    const chosen = this.chosen('number').filter(isFilled);
    return chosen.length > 0 ? newest(chosen) : this.written('number').find(isFilled);
  }

  private plain(path: string): MergedField | undefined {
    const all = [...this.written(path), ...this.chosen(path)].filter(
      // A card that had brought the other one along does not bring itself along.
      ({ value }) => path !== 'referrerId' || !this.ids.has(value),
    );
    const empties = all.filter((field) => !isFilled(field));
    const standing = all.filter(
      (field) => isFilled(field) && !empties.some((empty) => this.isEmptiedBy(field, empty)),
    );
    return newest(standing) ?? newest(empties);
  }

  /** A value is gone once it was emptied later, on this card or one it was merged with by then. */
  private isEmptiedBy(field: MergedField, empty: MergedField): boolean {
    if (empty.stamp <= field.stamp) return false;
    const byThen = groupsOf(this.merges.filter(({ rev }) => rev <= empty.stamp));
    return canonicalId(byThen, field.from) === canonicalId(byThen, empty.from);
  }

  private written(path: string): readonly MergedField[] {
    return this.documents.flatMap((document) => {
      const stamp = stampOfField(document, path);
      const value = document.fields[path];
      if (stamp === undefined || value === undefined) return [];
      return this.counts(document, stamp) ? [{ value, stamp, from: document.id }] : [];
    });
  }

  private chosen(path: string): readonly MergedField[] {
    return this.merges.flatMap(({ rev, choices }) => {
      const from = choices && Object.hasOwn(choices, path) ? choices[path] : undefined;
      const document = this.documents.find(({ id }) => id === from);
      if (document === undefined || !this.counts(document, document.rev)) return [];
      return [{ value: document.fields[path] ?? null, stamp: rev, from: document.id }];
    });
  }

  /** What was put away gives nothing, but what was written to it for the whole group since the merge. */
  private counts(document: Document, stamp: Stamp): boolean {
    if (this.isAway || !isPutAway(document)) return true;
    const itsOwn = this.merges.filter(({ members }) => members.includes(document.id));
    return itsOwn.some(({ rev }) => rev < stamp);
  }
}

function isPutAway({ fields }: Document): boolean {
  return (fields['deletedAt'] ?? null) !== null;
}

function isFilled({ value }: MergedField): boolean {
  return value !== null && value !== '';
}

function newest(fields: readonly MergedField[]): MergedField | undefined {
  return fields.toSorted((one, other) => (rankOf(one) < rankOf(other) ? 1 : -1))[0];
}

function smallest(fields: readonly MergedField[]): MergedField | undefined {
  const filled = fields.filter(isFilled);
  return filled.toSorted((one, other) =>
    canonical(one.value) + one.from < canonical(other.value) + other.from ? -1 : 1,
  )[0];
}

function rankOf({ stamp, value, from }: MergedField): string {
  return `${stamp}\n${canonical(value)}\n${from}`;
}
