import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { granted, paidIn, spentStored } from '#test/support/stored-counter.ts';
import { purses } from '#test/support/stored-facts.ts';
import { joined } from '#test/support/two-counters.ts';

import type { Shop } from '../shop.ts';
import { adjustStored } from './adjust-stored.ts';
import { refundTopUp } from './refund-top-up.ts';
import { sellCard } from './sell-card.ts';
import { cardsOf, statementOf, storedOf } from './stored-queries.ts';
import { useCard } from './use-card.ts';

let here: TestComputer;
let there: TestComputer;
let shop: Shop;
let other: Shop;
let wang: RowId;

beforeEach(async () => {
  here = new TestComputer('till-1');
  there = new TestComputer('till-2');
  there.nowMs += 7;
  ({ shop } = await here.open());
  ({ shop: other } = await there.open());
  wang = (await madeCard(shop, here, { name: '王芳' })).id;
});

afterEach(() => {
  here.close();
  there.close();
});

describe('two counters that worked apart', () => {
  it('may have spent the same money: it is owed, and the next top-up repays it', async () => {
    await paidIn(shop, here, wang, 100_00);
    await joined(shop, other);
    await spentStored(shop, here, wang, 80_00);
    await spentStored(other, there, wang, 70_00);
    await joined(shop, other);

    expect(await storedOf(shop, wang)).toMatchObject({ ...purses(-50_00, 0), isBelow: true });
    expect(await statementOf(other, wang)).toEqual(await statementOf(shop, wang));
    // What is not there cannot be asked for.
    const less = { customerId: wang, ...purses(-1, 0), reason: 'Counted again', words: '' };
    const refused = await adjustStored(shop, less, here.act());
    expect(refused).toMatchObject({ refusal: { kind: 'below-zero' } });

    await paidIn(other, there, wang, 200_00);
    await joined(shop, other);
    expect(await storedOf(shop, wang)).toMatchObject({ ...purses(150_00, 0), isBelow: false });
    expect(await storedOf(other, wang)).toEqual(await storedOf(shop, wang));
  });

  it('may have given the same top-up back: it is owed once', async () => {
    const { topUpId } = await paidIn(shop, here, wang, 100_00);
    await joined(shop, other);
    const request = { topUpId, method: 'cash', reason: '' } as const;
    granted(await refundTopUp(shop, request, here.act()));
    granted(await refundTopUp(other, request, there.act()));
    await joined(shop, other);
    expect(await storedOf(shop, wang)).toMatchObject({ ...purses(-100_00, 0), isBelow: true });
  });

  it('may have used the last visit of a card twice: it has less than nothing left', async () => {
    const { cardId } = granted(
      await sellCard(
        shop,
        {
          customerId: wang,
          productId: null,
          name: '洗剪吹',
          uses: 1,
          price: cents(30_00),
          until: null,
          method: 'cash',
          staffId: null,
        },
        here.act(),
      ),
    );
    await joined(shop, other);
    const request = { cardId, uses: 1, staffId: null };
    granted(await useCard(shop, request, here.act()));
    granted(await useCard(other, request, there.act()));
    await joined(shop, other);
    expect(await cardsOf(shop, wang)).toMatchObject([{ left: -1, isOver: 'used_up' }]);
    expect(await cardsOf(other, wang)).toEqual(await cardsOf(shop, wang));
    const again = await useCard(shop, request, here.act());
    expect(again).toEqual({ ok: false, refusal: { kind: 'too-few', left: 0 } });
  });
});
