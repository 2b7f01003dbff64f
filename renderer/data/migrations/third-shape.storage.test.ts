import { afterEach, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { isAsDumped, lieAsReleased, opensTwice, takeAway } from '#test/support/old-release.ts';
import dump from '#test/fixtures/databases/third-shape.json' with { type: 'json' };

import { standingOf } from '../standings.ts';

const computer = new TestComputer();

afterEach(() => takeAway(computer));

it('a shop of the third release opens in every later one, and so does what its journal tells', async () => {
  await lieAsReleased(computer, 3, dump);
  await opensTwice(computer, async (shop) => {
    await isAsDumped(shop, dump);
    const { points, tier, stored, cards, coupons } = await standingOf(
      shop.db,
      toRowId(dump.customer),
    );
    expect({ points, tier, stored, cards: cards.length, coupons: coupons.length }).toEqual(
      dump.standing,
    );
  });
});
