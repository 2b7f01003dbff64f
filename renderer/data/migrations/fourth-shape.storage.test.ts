import { afterEach, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { isAsDumped, lieAsReleased, opensTwice, takeAway } from '#test/support/old-release.ts';
import dump from '#test/fixtures/databases/fourth-shape.json' with { type: 'json' };

import { careBookOf } from '../care/care-book.ts';
import { standingOf } from '../standings.ts';

const computer = new TestComputer();

afterEach(() => takeAway(computer));

it('a shop of the fourth release opens in every later one, and so does what its journal tells', async () => {
  await lieAsReleased(computer, 4, dump);
  await opensTwice(computer, async (shop) => {
    await isAsDumped(shop, dump);
    const id = toRowId(dump.customer);
    const { life, lifeSince } = await standingOf(shop.db, id);
    expect({ life, lifeSince }).toEqual(dump.standing);
    const book = careBookOf(shop);
    await book.caughtUp();
    const followUps = book
      .ofCustomer(id)
      .map(({ kind, day, state, minute }) => ({ kind, day, state, minute }))
      .sort((one, other) => (one.day + one.kind < other.day + other.kind ? -1 : 1));
    expect(followUps).toEqual(dump.followUps);
  });
});
