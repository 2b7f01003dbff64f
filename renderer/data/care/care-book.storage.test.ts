import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { FollowUp } from '#domain/care/follow-up.ts';
import { type RowId, seq, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { joined } from '#test/support/two-counters.ts';

import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { type CareBook, startCareBook } from './care-book.ts';
import { loadFollowUps, saveFollowUps } from './care-book-snapshot.ts';
import { addFollowUp, doneFollowUp } from './follow-ups.ts';

const day = toBusinessDay;

let computer: TestComputer;
let shop: Shop;
let anna: RowId;
let book: CareBook;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  book = startCareBook(shop);
});

afterEach(() => {
  book.stop();
  computer.close();
});

async function promised(on: string, minute: number | null = null, customerId = anna) {
  const usual = { kind: 'custom', text: '', staffId: null, repeat: null } as const;
  const draft = { ...usual, customerId, day: day(on), minute };
  const made = await addFollowUp(shop, draft, computer.act());
  computer.later();
  if (!made.ok) throw new Error(made.refusal.kind);
  await book.caughtUp();
  return made.value;
}

function ids(list: readonly FollowUp[]) {
  return list.map(({ id }) => id);
}

describe('the book', () => {
  test('has a day by time, those at any time last, and everything overdue before it', async () => {
    const any = await promised('2026-03-01');
    const late = await promised('2026-03-01', 900);
    const early = await promised('2026-03-01', 540);
    const old = await promised('2026-02-20');
    const tomorrow = await promised('2026-03-02');
    expect(ids(book.open(null, day('2026-03-01')))).toEqual([old, early, late, any]);
    expect(ids(book.open(day('2026-03-02'), day('2026-03-31')))).toEqual([tomorrow]);
    expect(book.counts(day('2026-03-01'))).toEqual({ overdue: 1, today: 3 });
    expect(ids(book.ofCustomer(anna))).toHaveLength(5);
  });

  test('moves what was done to the day it was done on, and tells who listens', async () => {
    const id = await promised('2026-03-01');
    const [before, heard] = [book.version(), { times: 0 }];
    book.subscribe(() => (heard.times += 1));
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    await book.caughtUp();
    expect(book.open(null, day('2026-12-31'))).toEqual([]);
    expect(ids(book.closedOn(day('2026-03-01')))).toEqual([id]);
    expect(heard.times).toBe(1);
    expect(book.version()).not.toBe(before);
  });

  test('does not stir when something else is written', async () => {
    await promised('2026-03-01');
    const before = book.version();
    await madeCard(shop, computer, { name: '李明' });
    await book.caughtUp();
    expect(book.version()).toBe(before);
  });

  test('shows those of merged cards under each of them, and apart again their own', async () => {
    const young = (await madeCard(shop, computer, { name: '王方' })).id;
    await promised('2026-03-01');
    await promised('2026-03-02', null, young);
    const act = computer.act();
    await mergeCards(shop, { members: [anna, young], choices: {} }, act);
    computer.later();
    await book.caughtUp();
    expect(book.ofCustomer(young)).toHaveLength(2);
    await undoOperation(shop, act.operationId, computer.act());
    await book.caughtUp();
    expect(book.ofCustomer(young)).toHaveLength(1);
  });

  test('forgets those of somebody who is erased', async () => {
    await promised('2026-03-01');
    await erasePerson(shop, anna, computer.act());
    await book.caughtUp();
    expect(book.open(null, day('2026-12-31'))).toEqual([]);
  });

  test('follows what comes from another counter', async () => {
    const there = new TestComputer('till-2');
    const { shop: other } = await there.open();
    await promised('2026-03-01');
    const theirs = startCareBook(other);
    await theirs.caughtUp();
    await joined(shop, other);
    other.arrivals.publish();
    await theirs.caughtUp();
    expect(theirs.open(null, day('2026-12-31'))).toHaveLength(1);
    theirs.stop();
    there.close();
  });
});

describe('the book that is kept for the next start', () => {
  test('is read back as it was, with everything that a follow-up has', async () => {
    const whole: FollowUp = {
      id: toRowId('one'),
      customerId: anna,
      kind: 'winBack',
      day: day('2026-03-05'),
      minute: 0,
      textId: toRowId('t'),
      staffId: toRowId('s'),
      state: 'done',
      result: 'other',
      noteId: toRowId('n'),
      closedDay: day('2026-03-01'),
      postponedFrom: day('2026-03-02'),
      repeat: { every: 2, unit: 'week', from: 'done' },
      ruleId: toRowId('r'),
      becauseDay: day('2026-02-01'),
      complaintId: toRowId('c'),
    };
    const bare: FollowUp = {
      ...whole,
      id: toRowId('two'),
      minute: null,
      textId: null,
      staffId: null,
      state: 'open',
      result: null,
      noteId: null,
      closedDay: null,
      postponedFrom: null,
      repeat: null,
      ruleId: null,
      becauseDay: null,
      complaintId: null,
    };
    await saveFollowUps(shop.db, [whole, bare], { upTo: seq(7), merges: 3 });
    const kept = await loadFollowUps(shop.db);
    expect(kept).toEqual({ followUps: [whole, bare], upTo: 7, merges: 3 });
  });

  test('goes on from where it was kept', async () => {
    const id = await promised('2026-03-01');
    const { upTo, followUps } = {
      upTo: await lastSeq(),
      followUps: book.open(null, day('2026-12-31')),
    };
    await saveFollowUps(shop.db, followUps, { upTo, merges: 0 });
    const next = await promised('2026-03-04');
    const again = startCareBook(shop);
    await again.caughtUp();
    expect(ids(again.open(null, day('2026-12-31')))).toEqual([id, next]);
    again.stop();
  });

  test('damaged is made anew', async () => {
    const id = await promised('2026-03-01');
    const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer;
    await shop.db.packed.put({ name: 'follow-ups', bytes, upTo: 1, total: 9 });
    const again = startCareBook(shop);
    await again.caughtUp();
    expect(ids(again.open(null, day('2026-12-31')))).toEqual([id]);
    again.stop();
  });

  async function lastSeq() {
    const last = await shop.db.documents.orderBy('seq').last();
    return last?.seq ?? seq(0);
  }
});
