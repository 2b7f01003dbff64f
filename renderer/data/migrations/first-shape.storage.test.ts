import { afterEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { isAsDumped, lieAsReleased, takeAway } from '#test/support/old-release.ts';
import dump from '#test/fixtures/databases/first-shape.json' with { type: 'json' };

import { migrations } from './index.ts';

const computer = new TestComputer();

afterEach(() => takeAway(computer));

it('numbers migrations 1, 2, 3, … without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

it('a shop of the first release opens in every later one, with all it had', async () => {
  await lieAsReleased(computer, 1, dump);
  const { shop, notices } = await computer.open();
  expect(notices).toEqual([]);
  await isAsDumped(shop, dump);
  await shop.search.caughtUp();
  expect(shop.search.find('1111')).toHaveLength(1);
});
