import { afterEach, beforeEach, expect, test } from 'vitest';

import { toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { kept, openOnes, withRule } from '#test/support/kept-care.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { pastLine } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';
import { granted } from '#test/support/stored-counter.ts';
import { turned } from '#test/support/turned.ts';

import { liveCustomers } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { addFollowUps } from './follow-ups.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

const draft = {
  kind: 'custom',
  day: toBusinessDay('2026-03-05'),
  minute: null,
  text: '会员日',
  staffId: null,
  repeat: null,
} as const;

test('a promise to 1,200 people is one action, and is taken back in one', async () => {
  await manyCards(shop, computer, 1_200);
  const ids = (await liveCustomers(shop.db)).map(({ id }) => id);
  const act = computer.act();
  const run = { progress: () => undefined, signal: new AbortController().signal };
  expect(granted(await addFollowUps(shop, ids, draft, act, run))).toBe(1_200);
  expect(await openOnes(shop)).toHaveLength(1_200);
  computer.later();
  granted(await undoOperation(shop, act.operationId, computer.act()));
  expect(await openOnes(shop)).toEqual([]);
});

test('stopped half-way it leaves nothing', async () => {
  await manyCards(shop, computer, 1_200);
  const ids = (await liveCustomers(shop.db)).map(({ id }) => id);
  const stopper = new AbortController();
  const run = { progress: () => stopper.abort(), signal: stopper.signal };
  const stopped = await addFollowUps(shop, ids, draft, computer.act(), run);
  expect(stopped).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
  expect(await openOnes(shop)).toEqual([]);
});

test('a thousand who fall quiet on one day each get one, also after a kill', async () => {
  const trigger = { kind: 'stage', stage: 'quiet' } as const;
  await withRule(shop, computer, { trigger, afterDays: 0, kind: 'winBack' });
  await kept(shop);
  const moment = { day: toBusinessDay('2026-02-20'), second: null };
  const lines = Array.from({ length: 1_000 }, (_, at) =>
    pastLine({ receipt: `${at}`, phone: `139${10_000_000 + at}`, customerName: `客${at}`, moment }),
  );
  await takingIn(() => [shop, computer])(lines);
  await turned(shop);
  await kept(shop);
  computer.later(95 * dayMs);
  await turned(shop);
  await kept(shop);
  ({ shop } = await computer.restart());
  await kept(shop);
  const open = await openOnes(shop);
  expect(new Set(open.map(({ customerId }) => customerId)).size).toBe(1_000);
  expect(open).toHaveLength(1_000);
  expect(new Set(open.map(({ day }) => day))).toEqual(new Set(['2026-05-22']));
});
