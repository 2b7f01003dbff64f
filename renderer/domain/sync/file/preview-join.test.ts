import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { erasureOf, someRows, stampAt } from '#test/support/random-rows.ts';

import { canonical } from '../../kernel/canonical.ts';
import { toOperationId, toRowId } from '../../kernel/units.ts';
import { erasedIn } from '../erasing.ts';
import { type Document, type Rows, type Value, noRows } from '../rows.ts';
import { joinRows } from '../state.ts';
import { JoinPreviewing } from './preview-join.ts';

const anna = card('anna', { name: '王芳', phone: '138' });
const bella = card('bella', { name: '李娜' });

describe('before a file is joined', () => {
  it('the owner hears of a card that is only in the file', () => {
    const preview = previewOf(noRows, { ...noRows, documents: [anna, bella] });
    expect(preview).toMatchObject({ customers: 2, newCustomers: 2, changedFields: 0 });
  });

  it('nothing is announced by the file that was just written', () => {
    const mine = { ...noRows, documents: [anna, bella] };
    const documents = { inFile: 2, here: 2 };
    expect(previewOf(mine, mine)).toMatchObject({ documents, newCustomers: 0, changedFields: 0 });
  });

  it('each field that is newer there is listed, and none that is newer here', () => {
    const theirs = edited(edited(anna, 'phone', '139', 5), 'name', '王方', 3);
    const mine = edited(anna, 'name', '王芳芳', 4);
    expect(
      previewOf({ ...noRows, documents: [mine] }, { ...noRows, documents: [theirs] }),
    ).toMatchObject({
      changedFields: 1,
      changes: [{ document: 'anna', kind: 'customer', path: 'phone', before: '138', after: '139' }],
    });
  });

  it('a card that was deleted here and taken back later there is brought back', () => {
    const mine = edited(anna, 'deletedAt', '2026-03-01T09:30:00.000Z', 2);
    const theirs = edited(anna, 'deletedAt', null, 3);
    const preview = previewOf({ ...noRows, documents: [mine] }, { ...noRows, documents: [theirs] });
    expect(preview).toMatchObject({ broughtBack: ['anna'], deleted: [], changedFields: 0 });
  });

  it('a card that was deleted later there goes', () => {
    const theirs = edited(anna, 'deletedAt', '2026-03-01T09:30:00.000Z', 2);
    const preview = previewOf({ ...noRows, documents: [anna] }, { ...noRows, documents: [theirs] });
    expect(preview).toMatchObject({ customers: 0, deleted: ['anna'] });
  });

  it('a person who was erased here does not come back, and one who was erased there goes', () => {
    const mine = { ...noRows, documents: [bella], entries: [erasureOf('e-1', [anna.id])] };
    const theirs = { ...noRows, documents: [anna], entries: [erasureOf('e-2', [bella.id])] };
    const preview = previewOf(mine, theirs);
    expect(preview).toMatchObject({ stayErased: 1, forgotten: ['bella'], newCustomers: 0 });
  });

  it('the last sale and the new ones are named', () => {
    const sales = ['1', '2', '3'].map((n) => ({
      ...erasureOf(`sale-${n}`, []),
      kind: 'sale',
      at: `2026-11-2${n}T10:02:00.000Z`,
    }));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- moments are written out above
    const rows = { ...noRows, entries: sales as unknown as Rows['entries'] };
    const preview = previewOf({ ...noRows, entries: rows.entries.slice(0, 1) }, rows);
    expect(preview).toMatchObject({ newSales: 2, lastSale: '2026-11-23T10:02:00.000Z' });
  });

  it('the sales of an imported list are counted one by one, and the last day named', () => {
    const page = {
      ...erasureOf('page-1', []),
      kind: 'history',
      sales: { kind: [0, 1, 0], day: [20_000, 20_500, 20_400] },
    };
    expect(previewOf(noRows, { ...noRows, entries: [page] })).toMatchObject({
      newSales: 2,
      lastSale: null,
      lastDay: '2026-02-16',
    });
  });

  it('what is announced is what joining does, whatever the two hold', () => {
    fc.assert(
      fc.property(someRows(), someRows(), (left, right) => {
        const [mine, theirs] = [joinRows(left, noRows), joinRows(right, noRows)];
        const joined = joinRows(mine, theirs);
        const preview = previewOf(mine, theirs);
        expect(preview.changes.map(canonical).sort()).toEqual(changesBetween(mine, joined));
        for (const table of ['entries', 'documents', 'texts'] as const) {
          const { inFile, here } = preview[table];
          expect(inFile - here).toBe(joined[table].length - mine[table].length);
        }
      }),
    );
  });
});

/** The slow obvious way: join, then compare. Erased cards lose all; that is announced by name. */
function changesBetween(mine: Rows, joined: Rows): readonly string[] {
  const erased = erasedIn(joined.entries);
  const before = new Map(mine.documents.map((row) => [row.id, row]));
  return joined.documents
    .filter(({ id }) => !erased.has(id))
    .flatMap(({ id, fields }) => {
      const known = before.get(id);
      if (known === undefined) return [];
      return Object.entries(fields).flatMap(([path, after]) => {
        const seen = Object.hasOwn(known.fields, path) ? (known.fields[path] ?? null) : null;
        if (path === 'deletedAt' || canonical(seen) === canonical(after)) return [];
        return [canonical({ document: id, kind: known.kind, path, before: seen, after })];
      });
    })
    .sort();
}

function previewOf(mine: Rows, theirs: Rows) {
  const previewing = new JoinPreviewing(erasedIn(mine.entries));
  const here = {
    entries: new Set(mine.entries.map(({ id }) => id)),
    documents: new Map(mine.documents.map((row) => [row.id, row])),
    texts: new Set(mine.texts.map(({ id }) => id)),
  };
  previewing.take({ ...noRows, entries: theirs.entries }, here);
  previewing.take({ ...noRows, documents: theirs.documents }, here);
  previewing.take({ ...noRows, texts: theirs.texts }, here);
  return previewing.result;
}

function card(id: string, fields: Document['fields']): Document {
  const head = { id: toRowId(id), rev: stampAt(1), operationId: toOperationId('op-1'), by: null };
  return { ...head, kind: 'customer', fields, clock: {} };
}

function edited(row: Document, path: string, value: Value, ms: number): Document {
  const clock = { ...row.clock, [path]: stampAt(ms) };
  return { ...row, fields: { ...row.fields, [path]: value }, clock };
}
