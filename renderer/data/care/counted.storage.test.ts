import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Result } from '#domain/kernel/result.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { addFollowUp, doneFollowUp } from './follow-ups.ts';
import { addInteraction, careDoneSince, markCareDone, rateSatisfaction } from './interactions.ts';
import { ratingsBetween } from './satisfaction.ts';
import { winBacksBetween } from './win-back.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
const day = toBusinessDay('2026-03-01');
const dayMs = 86_400_000;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

it('lines that were seen to are known by their day, and undo brings them back', async () => {
  const act = computer.act();
  valueOf(await markCareDone(shop, wang, 'birthday:2026-03-01', act));
  const [done] = await careDoneSince(shop, day);
  expect(done).toMatchObject({ customerId: wang, line: 'birthday:2026-03-01', day });
  expect(await careDoneSince(shop, toBusinessDay('2026-03-02'))).toEqual([]);
  valueOf(await undoOperation(shop, act.operationId, computer.act()));
  expect(await careDoneSince(shop, day)).toEqual([]);
});

it('ratings of a time are counted without those taken back, also after a rebuild', async () => {
  const rating = { customerId: wang, recommend: 9, text: '', followUpId: null };
  valueOf(await rateSatisfaction(shop, { ...rating, stars: 5 }, computer.act()));
  const act = computer.act();
  valueOf(await rateSatisfaction(shop, { ...rating, stars: 1 }, act));
  valueOf(await undoOperation(shop, act.operationId, computer.act()));
  await shop.sender.settled();
  ({ shop } = await computer.restart());
  expect((await ratingsBetween(shop, day, day)).map(({ stars }) => stars)).toEqual([5]);
  expect(
    await ratingsBetween(shop, toBusinessDay('2026-03-02'), toBusinessDay('2026-12-31')),
  ).toEqual([]);
});

it('somebody reached to come back, who buys, was won back', async () => {
  const draft = {
    kind: 'winBack',
    day,
    minute: null,
    text: '',
    staffId: null,
    repeat: null,
  } as const;
  const id = valueOf(await addFollowUp(shop, { ...draft, customerId: wang }, computer.act()));
  valueOf(await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act()));
  const months = [day, toBusinessDay('2026-03-31')] as const;
  expect(await winBacksBetween(shop, ...months)).toEqual([{ customerId: wang, day, came: false }]);
  computer.later(59 * dayMs);
  await soldSale(shop, computer, wang, 8_800);
  expect(await winBacksBetween(shop, ...months)).toEqual([{ customerId: wang, day, came: true }]);
});

it('whoever did not pick up the phone was not asked; a greeting asks', async () => {
  const draft = {
    kind: 'winBack',
    day,
    minute: null,
    text: '',
    staffId: null,
    repeat: null,
  } as const;
  const id = valueOf(await addFollowUp(shop, { ...draft, customerId: wang }, computer.act()));
  valueOf(await doneFollowUp(shop, id, { result: 'noAnswer', note: '' }, computer.act()));
  expect(await winBacksBetween(shop, day, day)).toEqual([]);
  const message = { customerId: wang, what: 'message', channel: 'wechat', text: '' } as const;
  const occasion = 'life:leaving:2026-02-01';
  valueOf(await addInteraction(shop, { ...message, occasion }, computer.act()));
  expect(await winBacksBetween(shop, day, day)).toMatchObject([{ came: false }]);
});

it('cards that are one person are won back once', async () => {
  const li = (await madeCard(shop, computer, { name: '王芳', phones: ['13800138000'] })).id;
  for (const customerId of [wang, li]) {
    const message = { customerId, what: 'message', channel: 'wechat', text: '' } as const;
    valueOf(await addInteraction(shop, { ...message, occasion: 'winBack' }, computer.act()));
  }
  await soldSale(shop, computer, li, 100);
  expect(await winBacksBetween(shop, day, day)).toHaveLength(2);
  valueOf(await mergeCards(shop, { members: [wang, li], choices: {} }, computer.act()));
  expect(await winBacksBetween(shop, day, day)).toMatchObject([{ came: true }]);
});
