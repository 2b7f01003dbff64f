import { tick } from '#domain/kernel/clock.ts';
import {
  type BusinessDay,
  type DeviceId,
  type Instant,
  type OperationId,
  type RowId,
  type Stamp,
} from '#domain/kernel/units.ts';
import { erasedText } from '#domain/sync/erasing.ts';
import { stampOfField } from '#domain/sync/join.ts';
import type { ChangeEntry } from '#domain/sync/facts.ts';
import type { Document, Entry, Fields, RowHead, Rows, TextRow } from '#domain/sync/rows.ts';

import type { Clock, NewId } from '../ports.ts';
import type { Counters } from '../stored-rows.ts';
import type { Act } from './act.ts';
import { isPersonal } from './personal-fields.ts';

/** What the caller of `addEntry` decides; the rest is stamped here. */
export type Facts<E extends Entry> = Omit<E, Exclude<keyof RowHead, 'id'> | 'at' | 'day' | 'id'> & {
  readonly id?: RowId;
};

/**
 * A document as it was read. A merged card is seen as one and written to `own`, the document of the
 * card that stands for it (`domain/customers/merged-card.ts`).
 */
type SeenDocument = Document & { readonly own?: Document };

/**
 * The rows one command is writing. The one place that stamps them: feature code and commands never
 * touch `rev` or `clock` (`design.md` §3). Nothing reaches the database before `rows` is taken, so a
 * command that is refused half-way leaves no trace.
 */
export class Write {
  readonly operationId: OperationId;
  readonly stamp: Stamp;
  readonly at: Instant;
  readonly today: BusinessDay;
  readonly newId: NewId;
  private counters: Counters;
  private readonly act: Act;
  private readonly entries: Entry[] = [];
  private readonly documents = new Map<RowId, Document>();
  private readonly texts: TextRow[] = [];
  private readonly refold = new Set<RowId>();

  constructor(act: Act, counters: Counters, clock: Clock, newId: NewId, device: DeviceId) {
    const ticked = tick(counters.clock, clock.ms(), device);
    this.act = act;
    this.operationId = act.operationId;
    this.counters = { ...counters, clock: ticked.state };
    this.stamp = ticked.stamp;
    this.at = clock.instant();
    this.today = clock.today();
    this.newId = newId;
  }

  addEntry<E extends Entry>(facts: Facts<E>): E {
    const head = { ...this.head(facts.id ?? this.newId()), at: this.at, day: this.today };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Facts and head together are exactly E; TypeScript cannot add up generic parts.
    const entry = { ...facts, ...head } as unknown as E;
    this.entries.push(entry);
    return entry;
  }

  /** Keeps words about a person apart from the fact that needs them; answers the row to point to. */
  addText(subject: RowId | null, text: string): RowId {
    const row: TextRow = { ...this.head(this.newId()), subject, text };
    this.texts.push(row);
    return row.id;
  }

  /** Takes the words out of a row that holds what somebody who is being erased had said. */
  forgetText(row: TextRow): void {
    this.texts.push(erasedText(row));
  }

  /** As `addText`, and nothing at all for no words. */
  addTextIfAny(subject: RowId | null, text: string): RowId | null {
    return text.trim() === '' ? null : this.addText(subject, text.trim());
  }

  createDocument(kind: string, fields: Fields, id: RowId = this.newId()): Document {
    const document: Document = { ...this.head(id), kind, fields, clock: {} };
    this.documents.set(id, document);
    return document;
  }

  /**
   * Writes new values, each with its own stamp, and a change entry for each, which undo reads. Of a
   * merged card the entry keeps what was seen, and the value goes to the document it stands on.
   */
  editDocument(before: SeenDocument, patch: Fields): Document {
    for (const [path, after] of Object.entries(patch)) this.addChange(before, path, after);
    return this.putBack(before.own ?? before, patch);
  }

  /** As `editDocument`, without change entries: what an undo restores is no edit of its own. */
  putBack(before: Document, patch: Fields): Document {
    const present = this.documents.get(before.id) ?? before;
    // A field written at birth has the row's own stamp, which `clock` leaves out.
    const isBirth = present.rev === this.stamp;
    const written = isBirth ? [] : Object.keys(patch);
    const stamps = Object.fromEntries(written.map((path) => [path, this.stamp]));
    const document: Document = {
      id: present.id,
      rev: present.rev,
      operationId: present.operationId,
      by: present.by,
      kind: present.kind,
      fields: { ...present.fields, ...patch },
      clock: { ...present.clock, ...stamps },
    };
    this.documents.set(document.id, document);
    return document;
  }

  /** A document as this write leaves it so far; undefined if it has not touched it. */
  present(id: RowId): Document | undefined {
    return this.documents.get(id);
  }

  /** The next free customer number, five digits or more, never given twice (`rules.md` §1). */
  nextCardNumber(): string {
    const number = this.counters.nextCardNumber;
    this.counters = { ...this.counters, nextCardNumber: number + 1 };
    return String(number).padStart(5, '0');
  }

  /** From here on numbers are drawn from another block (`design.md` §8.8): this one belongs to another counter. */
  drawNumbersFrom(number: number): void {
    this.counters = { ...this.counters, nextCardNumber: number };
  }

  /** The number that the next card gets. */
  get nextNumber(): number {
    return this.counters.nextCardNumber;
  }

  /** These customers' standings are folded anew once the rows are in: an undo changed what counts. */
  refoldAfterwards(customers: Iterable<RowId>): void {
    for (const customer of customers) this.refold.add(customer);
  }

  toRefold(): ReadonlySet<RowId> {
    return this.refold;
  }

  rows(): Rows {
    return {
      entries: this.entries,
      documents: [...this.documents.values()],
      texts: this.texts,
    };
  }

  countersAfter(): Counters {
    return this.counters;
  }

  private addChange(before: SeenDocument, path: string, after: Fields[string]): void {
    const was = before.fields[path] ?? null;
    const own = before.own && { own: before.own.fields[path] ?? null };
    const words = isPersonal(before.kind, path)
      ? this.addText(before.id, JSON.stringify({ before: was, after, ...own }))
      : null;
    this.addEntry<ChangeEntry>({
      kind: 'change',
      subject: before.id,
      document: before.id,
      path,
      textId: words,
      before: words === null ? was : null,
      after: words === null ? after : null,
      ...(words === null && own),
      stampBefore: stampOfField(before, path) ?? null,
    });
  }

  private head(id: RowId): RowHead {
    return { id, rev: this.stamp, operationId: this.act.operationId, by: this.act.by };
  }
}
