import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  type RowId,
  seq,
  toInstant,
  toOperationId,
  toRowId,
  toStamp,
} from '#domain/kernel/units.ts';
import type { ErasureEntry, MergeEntry } from '#domain/sync/facts.ts';
import { type Rows, noRows } from '#domain/sync/rows.ts';
import { joinRows } from '#domain/sync/state.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { confirmClock } from '../clock-check.ts';
import { overviewOf } from '../customers/overview.ts';
import { refreshOff } from '../operations-off.ts';
import { subjectsMovedByAny } from '../moved-by.ts';
import { changedCustomers } from '../search/changed-customers.ts';
import { everythingIn, standingsFolded } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { refoldStandings } from '../standings.ts';
import { undoOperation } from '../undo.ts';
import { readCounters, writeCounters } from './counters.ts';
import { joinInto } from './join-into.ts';
import { tablesOf } from './operate.ts';

let here: TestComputer;
let there: TestComputer;
let shop: Shop;
let other: Shop;

beforeEach(async () => {
  here = new TestComputer('till-1');
  there = new TestComputer('till-2');
  there.nowMs += 7;
  ({ shop } = await here.open());
  ({ shop: other } = await there.open());
});

afterEach(() => {
  here.close();
  there.close();
});

describe('rows from another counter', () => {
  it('joined into the tables are what the pure join makes of them', async () => {
    const wang = await madeCard(shop, here, { name: '王芳', phones: ['13900001111'] });
    await takeIn(other, await everythingIn(shop.db));
    await soldSale(shop, here, wang.id, 1_000);
    await soldSale(other, there, wang.id, 2_500);
    const mine = await everythingIn(shop.db);
    const theirs = await everythingIn(other.db);

    await takeIn(shop, theirs);
    await takeIn(shop, theirs);
    await takeIn(other, mine);
    expect(await everythingIn(shop.db)).toEqual(joinRows(mine, theirs));
    expect(await everythingIn(other.db)).toEqual(await everythingIn(shop.db));
    expect(await overviewOf(shop, wang.id)).toMatchObject({ points: 35, spentLastYear: 3_500 });
    expect(await shop.db.standings.toArray()).toEqual(await standingsFolded(shop.db));
  });

  it('are seen by every cursor however old they are', async () => {
    const li = await madeCard(other, there, { name: '李梅' });
    here.later(7 * 86_400_000);
    await madeCard(shop, here, { name: '王芳' });
    await shop.search.caughtUp();
    const cursor = seq((await readCounters(shop.db)).seq);

    await takeIn(shop, await everythingIn(other.db));
    const changes = await changedCustomers(shop.db, cursor, 100);
    expect(changes?.customers).toEqual(new Set([li.id]));
    shop.arrivals.publish();
    await shop.search.caughtUp();
    expect(shop.search.find('李').map(({ card }) => card.name)).toEqual(['李梅']);
  });

  it('from a clock a year ahead push ours, so that the next edit here is later', async () => {
    there.later(365 * 86_400_000);
    await madeCard(other, there, { name: '李梅' });
    await takeIn(shop, await everythingIn(other.db));
    await madeCard(shop, here, { name: '王芳' });
    const [ahead, ours] = await shop.db.documents.orderBy('seq').toArray();
    expect(String(ours?.rev) > String(ahead?.rev)).toBe(true);
  });
});

describe('an erasure', () => {
  it('empties the card and its words, keeps the money, and holds against old copies', async () => {
    const wang = await madeCard(shop, here, { name: '王芳', phones: ['13900001111'] });
    await soldSale(shop, here, wang.id, 1_000);
    const old = await everythingIn(shop.db);
    await takeIn(shop, { ...noRows, entries: [erasureOf(wang.id)] });
    await takeIn(shop, old);

    const all = JSON.stringify([await shop.db.documents.toArray(), await shop.db.texts.toArray()]);
    expect(all).not.toContain('王芳');
    expect(all).not.toContain('13900001111');
    expect(await overviewOf(shop, wang.id)).toBeUndefined();
    expect((await shop.db.standings.get(wang.id))?.spent).toBe(1_000);
    shop.arrivals.publish();
    await shop.search.caughtUp();
    expect(shop.search.find('1111')).toEqual([]);
  });

  it('cannot be undone', async () => {
    const wang = await madeCard(shop, here, { name: '王芳' });
    const erasure = erasureOf(wang.id);
    await takeIn(shop, { ...noRows, entries: [erasure] });
    expect(await undoOperation(shop, erasure.operationId, here.act())).toEqual({
      ok: false,
      refusal: { kind: 'cannot-be-undone' },
    });
  });
});

describe('a merge of two cards', () => {
  it('folds their facts together, and undone splits them again', async () => {
    const one = await madeCard(shop, here, { name: '王芳' });
    const two = await madeCard(shop, here, { name: '王小芳' });
    await soldSale(shop, here, one.id, 1_000);
    await soldSale(shop, here, two.id, 2_000);
    const merge = mergeOf([two.id, one.id]);
    await takeIn(shop, { ...noRows, entries: [merge] });
    expect(await overviewOf(shop, two.id)).toMatchObject({ points: 30, visits: 1 });
    // What came is of 2030, and our clock is right: until the owner says so, nothing is earned.
    await confirmClock(shop.db);
    await soldSale(shop, here, two.id, 500);
    expect(await overviewOf(shop, one.id)).toMatchObject({ points: 35 });

    await undoOperation(shop, merge.operationId, here.act());
    expect(await overviewOf(shop, one.id)).toMatchObject({ points: 10 });
    expect(await overviewOf(shop, two.id)).toMatchObject({ points: 25 });
    expect(await shop.db.standings.toArray()).toEqual(await standingsFolded(shop.db));
  });
});

/** What a sync file, or a later command, will do: join, fold, go on from there. */
async function takeIn(into: Shop, rows: Rows): Promise<void> {
  await into.db.transaction('rw', tablesOf(into.db), async () => {
    const joined = await joinInto(into.db, rows, await readCounters(into.db));
    await refreshOff(into.db);
    const { entries } = joined.changed;
    await refoldStandings(into.db, await subjectsMovedByAny(into.db, entries));
    await writeCounters(into.db, joined.counters);
  });
}

function head(id: string) {
  return {
    id: toRowId(id),
    rev: toStamp('001900000000000-0000-till-9'),
    operationId: toOperationId(`op-${id}`),
    by: null,
    at: toInstant('2030-03-17T17:46:40.000Z'),
    day: here.ports().clock.today(),
  };
}

function erasureOf(id: RowId): ErasureEntry {
  return { ...head('erasure-1'), kind: 'erasure', subject: id, erases: [id] };
}

function mergeOf(members: readonly RowId[]): MergeEntry {
  return { ...head('merge-1'), kind: 'merge', subject: members[0] ?? null, members };
}
