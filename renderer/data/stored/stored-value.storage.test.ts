import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { granted, paidIn, refundedStored, spentStored } from '#test/support/stored-counter.ts';
import { purses } from '#test/support/stored-facts.ts';

import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { adjustStored } from './adjust-stored.ts';
import { refundTopUp } from './refund-top-up.ts';
import { statementOf, storedAfterUndo, storedOf } from './stored-queries.ts';
import { quoteTopUp, topUp } from './top-up.ts';

const day = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
  const topUps = [{ principal: cents(500_00), bonus: cents(50_00) }];
  const { stored } = await readProgram(shop.db);
  granted(await saveProgram(shop, { stored: { ...stored, topUps } }, computer.act()));
});

afterEach(() => computer.close());

function givenBack(topUpId: RowId) {
  return { topUpId, method: 'cash', reason: 'Moves away' } as const;
}

describe('topping up', () => {
  it('pays in with the bonus of the rules, spends both purses, and tells it line by line', async () => {
    const { bonus, balance, over } = await paidIn(shop, computer, wang, 500_00);
    expect([bonus, balance, over]).toEqual([50_00, purses(500_00, 50_00), false]);
    const saleId = await spentStored(shop, computer, wang, 110_00);
    await refundedStored(shop, computer, saleId, 55_00);

    expect(await storedOf(shop, wang)).toMatchObject(purses(450_00, 45_00));
    const { rows, state, lots } = await statementOf(shop, wang);
    expect(rows.map(({ what, principal, bonus: other }) => [what, principal, other])).toEqual([
      ['topup', 500_00, 50_00],
      ['spend', -100_00, -10_00],
      ['put_back', 50_00, 5_00],
    ]);
    expect(rows.at(-1)?.balance).toEqual(purses(450_00, 45_00));
    expect(state).toEqual(await storedOf(shop, wang));
    expect(lots[0]?.uses).toEqual([{ entryId: saleId, ...purses(50_00, 5_00) }]);
  });

  it('says what it would come to before, and that it is more than the shop wants in one account', async () => {
    const principal = cents(4_960_00);
    const quote = await quoteTopUp(shop.db, { customerId: wang, principal });
    expect(granted(quote)).toEqual({
      bonus: 50_00,
      balance: purses(4_960_00, 50_00),
      over: true,
    });
    expect(await storedOf(shop, wang)).toMatchObject(purses(0, 0));
    expect((await paidIn(shop, computer, wang, 4_950_00)).over).toBe(false);
  });

  it('once, however often it is pressed', async () => {
    const act = computer.act();
    const request = {
      customerId: wang,
      principal: cents(500_00),
      method: 'wechat',
      staffId: null,
    } as const;
    const first = await topUp(shop, request, act);
    const presses = Array.from({ length: 9 }, () => topUp(shop, request, act));
    for (const again of await Promise.all(presses)) expect(again).toEqual(first);
    expect(await storedOf(shop, wang)).toMatchObject(purses(500_00, 50_00));
  });

  it.each([
    ['nothing', 0],
    ['less than nothing', -1],
    ['a fraction of a cent', 0.5],
    ['more than a shop has', 10_000_000_000],
    ['no number', Number.NaN],
  ])('refuses %s', async (_, amount) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What a form must never send, sent.
    const principal = amount as ReturnType<typeof cents>;
    const request = { customerId: wang, principal, method: 'cash', staffId: null } as const;
    const refused = { ok: false, refusal: { kind: 'bad-amount' } };
    expect(await topUp(shop, request, computer.act())).toEqual(refused);
    expect((await statementOf(shop, wang)).rows).toEqual([]);
  });

  it('refuses somebody who is not there', async () => {
    const request = {
      customerId: toRowId('nobody'),
      principal: cents(1),
      method: 'cash',
      staffId: null,
    } as const;
    const refused = { ok: false, refusal: { kind: 'unknown-customer' } };
    expect(await topUp(shop, request, computer.act())).toEqual(refused);
  });

  it('of two cards that were merged is one account', async () => {
    const other = (await madeCard(shop, computer, { name: '王芳' })).id;
    await paidIn(shop, computer, wang, 500_00);
    await paidIn(shop, computer, other, 100_00);
    granted(await mergeCards(shop, { members: [wang, other], choices: {} }, computer.act()));
    expect(await storedOf(shop, wang)).toMatchObject(purses(600_00, 50_00));
    expect(await storedOf(shop, other)).toEqual(await storedOf(shop, wang));
  });
});

describe('giving a top-up back', () => {
  it('returns what is unused of it in money, and its bonus is gone', async () => {
    await paidIn(shop, computer, wang, 100_00);
    const { topUpId } = await paidIn(shop, computer, wang, 500_00);
    await spentStored(shop, computer, wang, 325_00);
    computer.later(7 * day - 600_000);
    const back = granted(await refundTopUp(shop, givenBack(topUpId), computer.act()));
    expect(back).toMatchObject(purses(300_00, 25_00));
    expect(await storedOf(shop, wang)).toMatchObject(purses(0, 0));
    const { rows } = await statementOf(shop, wang);
    expect(rows.at(-1)).toMatchObject({ what: 'topup_refund', words: 'Moves away' });
  });

  it('is refused on the eighth day, a second time, and of nothing', async () => {
    const { topUpId } = await paidIn(shop, computer, wang, 500_00);
    const { topUpId: spentId } = await paidIn(shop, computer, wang, 10_00);
    granted(await refundTopUp(shop, givenBack(topUpId), computer.act()));
    const ask = async (id: RowId) => refundTopUp(shop, givenBack(id), computer.act());
    expect(await ask(topUpId)).toMatchObject({ refusal: { kind: 'already-refunded' } });
    await spentStored(shop, computer, wang, 10_00);
    expect(await ask(spentId)).toMatchObject({ refusal: { kind: 'nothing-unused' } });
    const { topUpId: lateId } = await paidIn(shop, computer, wang, 500_00);
    computer.later(8 * day);
    expect(await ask(lateId)).toEqual({
      ok: false,
      refusal: { kind: 'too-late', lastDay: '2026-03-08' },
    });
  });

  it('is refused of one that is not there or was taken back', async () => {
    const { topUpId, operationId } = await paidIn(shop, computer, wang, 500_00);
    granted(await undoOperation(shop, operationId, computer.act()));
    const voided = await refundTopUp(shop, givenBack(topUpId), computer.act());
    expect(voided).toEqual({ ok: false, refusal: { kind: 'voided' } });
    for (const id of [toRowId('nothing'), wang]) {
      const unknown = await refundTopUp(shop, givenBack(id), computer.act());
      expect(unknown).toEqual({ ok: false, refusal: { kind: 'unknown-topup' } });
    }
  });

  it('undone, can be done again', async () => {
    const { topUpId } = await paidIn(shop, computer, wang, 500_00);
    const act = computer.act();
    granted(await refundTopUp(shop, givenBack(topUpId), act));
    granted(await undoOperation(shop, act.operationId, computer.act()));
    expect(await storedOf(shop, wang)).toMatchObject(purses(500_00, 50_00));
    granted(await refundTopUp(shop, givenBack(topUpId), computer.act()));
    expect(await storedOf(shop, wang)).toMatchObject(purses(0, 0));
  });
});

describe('correcting by hand', () => {
  const reason = { reason: 'Counted again', words: '' };

  it('changes each purse by so much, and tells why', async () => {
    await paidIn(shop, computer, wang, 500_00);
    const delta = purses(-100_00, 5_00);
    const request = { customerId: wang, ...delta, reason: null, words: 'Paid twice by mistake' };
    expect(granted(await adjustStored(shop, request, computer.act()))).toEqual(
      purses(400_00, 55_00),
    );
    const { rows } = await statementOf(shop, wang);
    expect(rows.at(-1)).toMatchObject({ what: 'adjust', ...delta, words: 'Paid twice by mistake' });
  });

  it('refuses to leave less than nothing, and nothing is half done', async () => {
    await paidIn(shop, computer, wang, 500_00);
    const request = { customerId: wang, ...purses(10_00, -50_01), ...reason };
    expect(await adjustStored(shop, request, computer.act())).toEqual({
      ok: false,
      refusal: { kind: 'below-zero', balance: purses(500_00, 50_00) },
    });
    expect(await storedOf(shop, wang)).toMatchObject(purses(500_00, 50_00));
  });

  it('refuses what has no reason, and somebody who is not there', async () => {
    const bare = { customerId: wang, ...purses(1, 0), reason: ' ', words: ' ' };
    expect(await adjustStored(shop, bare, computer.act())).toMatchObject({
      refusal: { kind: 'no-reason' },
    });
    const nobody = { customerId: toRowId('nobody'), ...purses(1, 0), ...reason };
    expect(await adjustStored(shop, nobody, computer.act())).toMatchObject({
      refusal: { kind: 'unknown-customer' },
    });
  });
});

describe('taking a top-up back', () => {
  it('leaves the account as if it had never been', async () => {
    await paidIn(shop, computer, wang, 100_00);
    const before = await statementOf(shop, wang);
    const { operationId } = await paidIn(shop, computer, wang, 500_00);
    expect(await storedAfterUndo(shop, operationId)).toEqual([]);
    granted(await undoOperation(shop, operationId, computer.act()));
    expect(await statementOf(shop, wang)).toEqual(before);
  });

  it('that is spent already is foreseen to leave less than nothing, is not refused, and is repaid later', async () => {
    const { operationId } = await paidIn(shop, computer, wang, 100_00);
    await spentStored(shop, computer, wang, 70_00);
    const below = [{ customerId: wang, balance: purses(-70_00, 0) }];
    expect(await storedAfterUndo(shop, operationId)).toEqual(below);
    granted(await undoOperation(shop, operationId, computer.act()));
    expect(await storedOf(shop, wang)).toMatchObject({ ...purses(-70_00, 0), isBelow: true });
    await paidIn(shop, computer, wang, 100_00);
    expect(await storedOf(shop, wang)).toMatchObject({ ...purses(30_00, 0), isBelow: false });
  });
});
