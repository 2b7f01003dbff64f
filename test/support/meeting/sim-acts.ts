import type { Write } from '#data/write/write.ts';
import {
  type OperationId,
  type RowId,
  type Stamp,
  cents,
  pointUnits,
  toRowId,
} from '#domain/kernel/units.ts';
import type { PointsEntry, RedeemEntry } from '#domain/loyalty/facts.ts';
import type { SaleEntry } from '#domain/sales/sale.ts';
import type { TopUpEntry } from '#domain/stored/facts.ts';
import { type ReadChange, byField, effectiveValue } from '#domain/sync/effective.ts';
import { isErasure } from '#domain/sync/erasing.ts';
import type { ChangeEntry, ErasureEntry, MergeEntry, ReversalEntry } from '#domain/sync/facts.ts';
import { stampOfField } from '#domain/sync/join.ts';
import { operationsOff } from '#domain/sync/reversals.ts';
import type { Document, Entry, Fields, Rows, Value } from '#domain/sync/rows.ts';

import { balancesOf, isReversal, offIn } from './balances.ts';
import { ourLaws } from './laws.ts';
import type { SimTill } from './sim-till.ts';

export const deeds = [
  'create',
  'edit',
  'edit',
  'tag',
  'delete',
  'undelete',
  'sell',
  'sell',
  'give',
  'give',
  'give',
  'redeem',
  'redeem',
  'top-up',
  'spend',
  'note',
  'merge',
  'undo',
  'erase',
  'setting',
] as const;

/** One thing somebody does at a counter; `card` and `n` choose among what that counter knows. */
export type Deed = {
  readonly what: (typeof deeds)[number];
  readonly card: number;
  readonly n: number;
};

/** A field got a value, by somebody who saw an older one: the newer must win wherever both are known. */
export type FieldWrite = {
  readonly document: RowId;
  readonly path: string;
  readonly stamp: Stamp;
  readonly saw: Stamp | undefined;
};

/** What an action left behind: the entries that must never be lost, and the fields it wrote. */
export type Deeds = { readonly rows: Rows; readonly fields: readonly FieldWrite[] };

const settings = toRowId('shop-settings');
const rule = { points: 5, forEvery: cents(10_000), decimals: 0 };

/** Does it, as the commands of the app do: through `Write`, seeing what this counter has. */
export function perform(till: SimTill, trueMs: number, deed: Deed): Deeds {
  const { rows } = till;
  const people = rows.documents.filter(({ kind, fields }) => kind === 'customer' && fields['name']);
  const person = people[deed.card % Math.max(1, people.length)];
  const fields: Omit<FieldWrite, 'stamp'>[] = [];
  const edit = (write: Write, document: Document, patch: Fields, isUndo = false) => {
    for (const path of Object.keys(patch)) {
      fields.push({ document: document.id, path, saw: stampOfField(document, path) });
    }
    if (isUndo) write.putBack(document, patch);
    else write.editDocument(document, patch);
  };
  const done = till.act(trueMs, (write) => carryOut(write, { deed, rows, people, person, edit }));
  return { rows: done.rows, fields: fields.map((one) => ({ ...one, stamp: done.stamp })) };
}

type Scene = {
  readonly deed: Deed;
  readonly rows: Rows;
  readonly people: readonly Document[];
  readonly person: Document | undefined;
  readonly edit: (write: Write, document: Document, patch: Fields, isUndo?: boolean) => void;
};

function carryOut(write: Write, scene: Scene): void {
  const { deed, rows, person, edit } = scene;
  const { what, n } = deed;
  const mark = `${n}-${write.operationId}`;
  if (what === 'create' || (person === undefined && what !== 'setting')) {
    write.createDocument('customer', { name: `客${mark}`, stage: 'customer' });
    return;
  }
  if (what === 'setting') {
    const present = rows.documents.find(({ id }) => id === settings);
    if (present !== undefined) edit(write, present, { shopName: mark });
    else {
      edit(write, write.createDocument('settings', {}, settings), { shopName: mark });
    }
    return;
  }
  if (person === undefined) return;
  const isGone = (person.fields['deletedAt'] ?? null) !== null;
  if (what === 'edit') edit(write, person, { [n % 2 === 0 ? 'note' : 'likes']: mark });
  else if (what === 'tag') edit(write, person, { [`tags/${n % 2}`]: n % 3 > 0 });
  else if (what === 'delete' && !isGone) edit(write, person, { deletedAt: write.at });
  else if (what === 'undelete' && isGone) edit(write, person, { deletedAt: null });
  else if (what === 'note') {
    write.addEntry<Entry & { textId: RowId }>({
      kind: 'note',
      subject: person.id,
      textId: write.addText(person.id, mark),
    });
  } else if (what === 'undo') undo(write, scene);
  else writeFact(write, scene, person.id);
}

function writeFact(write: Write, { deed, rows, people }: Scene, subject: RowId): void {
  const { what, n } = deed;
  const has = balancesOf(rows, ourLaws)[subject] ?? { points: 0, stored: 0 };
  if (what === 'sell') write.addEntry<SaleEntry>(saleOf(subject, n, 0));
  if (what === 'give') {
    const why = {
      cause: 'adjust',
      until: null,
      reason: null,
      reasonId: null,
      sourceId: null,
    } as const;
    write.addEntry<PointsEntry>({
      kind: 'points',
      subject,
      units: pointUnits(10),
      decimals: 0,
      ...why,
    });
  }
  if (what === 'redeem' && has.points >= 5) {
    const reward = { rewardId: null, name: null, decimals: 0 };
    write.addEntry<RedeemEntry>({
      kind: 'redeem',
      subject,
      units: pointUnits(has.points),
      ...reward,
    });
  }
  if (what === 'top-up') {
    const paid = { method: 'cash', staffId: null, bonus: cents(0), principal: cents(100) } as const;
    write.addEntry<TopUpEntry>({ kind: 'stored_topup', subject, ...paid });
  }
  if (what === 'spend' && has.stored > 0) {
    write.addEntry<SaleEntry>(saleOf(subject, 0, has.stored));
  }
  if (what === 'merge') {
    const other = people[n % people.length]?.id ?? subject;
    if (other !== subject) {
      write.addEntry<MergeEntry>({ kind: 'merge', subject, members: [subject, other] });
    }
  }
  if (what === 'erase') {
    write.addEntry<ErasureEntry>({ kind: 'erasure', subject, erases: [subject] });
  }
}

function saleOf(subject: RowId, n: number, stored: number) {
  const total = cents(stored > 0 ? stored : 10_000 * (1 + (n % 3)));
  const units = pointUnits(stored > 0 ? 0 : 5 * (1 + (n % 3)));
  const how = {
    lines: [],
    discount: cents(0),
    method: 'cash',
    staffId: null,
    noteId: null,
  } as const;
  const paid = stored > 0 ? { stored: { principal: cents(stored), bonus: cents(0) } } : {};
  const earned = stored > 0 ? null : { rule, units };
  return { kind: 'sale', subject, ...how, ...paid, total, earned } as const;
}

/** As `data/undo.ts` does: one reversal, and fields that nobody wrote since go back. */
function undo(write: Write, { deed, rows, edit }: Scene): void {
  const able = rows.entries.filter((entry) => !isErasure(entry));
  const reverses = able[deed.n % Math.max(1, able.length)]?.operationId;
  if (reverses === undefined || offIn(rows).has(reverses)) return;
  const before = offIn(rows);
  const entry = {
    kind: 'reversal',
    subject: null,
    reverses,
    touches: 'many',
    reasonId: null,
  } as const;
  const written = write.addEntry<ReversalEntry>(entry);
  const off = operationsOff([...rows.entries.filter(isReversal), written]);
  const flipped = [...before, ...off].filter((id) => before.has(id) !== off.has(id));
  putBack(write, rows, { off, flipped }, edit);
}

function putBack(
  write: Write,
  rows: Rows,
  { off, flipped }: { off: ReadonlySet<OperationId>; flipped: readonly OperationId[] },
  edit: Scene['edit'],
): void {
  const changes = rows.entries.filter(isChange).flatMap((change) => readChange(change, rows));
  for (const { document, path, changes: ofField } of byField(changes).values()) {
    if (!ofField.some(({ operationId }) => flipped.includes(operationId))) continue;
    const present = rows.documents.find(({ id }) => id === document);
    const value = effectiveValue(ofField, off);
    if (present === undefined || value === undefined || present.fields['name'] === undefined)
      continue;
    if (present.fields[path] !== value)
      edit(write, write.present(document) ?? present, { [path]: value }, true);
  }
}

function isChange(entry: Entry): entry is ChangeEntry {
  return entry.kind === 'change';
}

/** A change with its words; none if the person was erased meanwhile. */
function readChange(change: ChangeEntry, rows: Rows): readonly ReadChange[] {
  if (change.textId === null) return [change];
  const words = rows.texts.find(({ id }) => id === change.textId)?.text ?? null;
  if (words === null) return [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Write` made this text.
  const { before, after } = JSON.parse(words) as { before: Value; after: Value };
  return [{ ...change, before, after }];
}
