import { afterEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { isAsDumped, lieAsReleased, opensTwice, takeAway } from '#test/support/old-release.ts';
import dump from '#test/fixtures/databases/second-shape.json' with { type: 'json' };

const computer = new TestComputer();

afterEach(() => takeAway(computer));

it('a shop of the second release opens in every later one, and so does what its journal tells', async () => {
  await lieAsReleased(computer, 2, dump);
  await opensTwice(computer, async (shop) => {
    await isAsDumped(shop, dump);
    await shop.search.caughtUp();
    expect(shop.search.find('2222')).toHaveLength(1);
  });
});
