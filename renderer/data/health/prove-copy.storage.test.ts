import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FilePart } from '#domain/sync/file/format.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { ProofStopped, dropProofs, proveCopy } from './prove-copy.ts';

let computer: TestComputer;
let shop: Shop;
let copy: Rows;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  const wang = await madeCard(shop, computer, { name: '王芳', note: '怕烫' });
  await soldSale(shop, computer, wang.id, 1_200);
  await soldSale(shop, computer, null, 300);
  copy = await everythingIn(shop.db);
});

afterEach(() => computer.close());

async function* partsOf(rows: Rows): AsyncGenerator<FilePart> {
  yield { kind: 'rows', rows: { ...noRows, documents: rows.documents, texts: rows.texts } };
  yield { kind: 'rows', rows: { ...noRows, entries: rows.entries } };
}

function prove(rows: Rows, signal = new AbortController().signal) {
  const parts = () => partsOf(rows);
  const { deviceId: device } = computer;
  return proveCopy(shop.db, { device, parts }, 'one', () => undefined, signal);
}

const good = { missing: 0, different: 0, onlyInCopy: 0 };

describe('a copy that is restored beside the shop', () => {
  it('is the shop, row by row', async () => {
    const all = copy.entries.length + copy.documents.length + copy.texts.length;
    const whole = { rows: all, same: all, newSince: 0, changedSince: 0 };
    expect(await prove(copy)).toEqual({ ...good, ...whole });
  });

  it('is none the worse for what the counter did since', async () => {
    const [wang] = copy.documents.filter(({ kind }) => kind === 'customer');
    if (wang === undefined) throw new Error('nobody');
    await editCard(shop, wang.id, { note: '不怕烫' }, computer.act());
    await soldSale(shop, computer, wang.id, 500);
    const proof = await prove(copy);
    expect(proof).toMatchObject({ ...good, changedSince: 1 });
    expect(proof.newSince).toBeGreaterThan(1);
  });

  it('does not bring back somebody who was erased since', async () => {
    const [wang] = copy.documents.filter(({ kind }) => kind === 'customer');
    if (wang === undefined) throw new Error('nobody');
    await erasePerson(shop, wang.id, computer.act());
    expect(await prove(copy)).toMatchObject(good);
  });

  it('misses a row that should be in it', async () => {
    const [, ...entries] = copy.entries;
    expect(await prove({ ...copy, entries })).toMatchObject({ ...good, missing: 1 });
  });

  it('is found out with another amount, another name, or a row of its own', async () => {
    const dearer = copy.entries.map((entry) =>
      entry.kind === 'sale' ? { ...entry, total: 999_900 } : entry,
    );
    expect(await prove({ ...copy, entries: dearer })).toMatchObject({ ...good, different: 2 });
    const renamed = copy.documents.map((one) => ({
      ...one,
      fields: { ...one.fields, name: '赵' },
    }));
    const { different } = await prove({ ...copy, documents: renamed });
    expect(different).toBeGreaterThan(0);
    const [entry] = copy.entries;
    if (entry === undefined) throw new Error('nothing');
    const more = [...copy.entries, { ...entry, id: computer.newId() }];
    expect(await prove({ ...copy, entries: more })).toMatchObject({ ...good, onlyInCopy: 1 });
  });

  it('leaves nothing behind, stopped half-way too, and changes nothing', async () => {
    const before = await everythingIn(shop.db);
    await prove(copy);
    await expect(prove(copy, AbortSignal.abort())).rejects.toThrow(ProofStopped);
    const left = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('proof-'));
    expect(left).toEqual([]);
    expect(await everythingIn(shop.db)).toEqual(before);
    await dropProofs();
  });
});
