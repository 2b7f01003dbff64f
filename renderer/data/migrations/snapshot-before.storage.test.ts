import { afterEach, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { lieAsReleased, takeAway } from '#test/support/old-release.ts';
import { PaperShelf } from '#test/support/paper-shelf.ts';
import dump from '#test/fixtures/databases/first-shape.json' with { type: 'json' };

import { everythingIn } from '../self-check.ts';
import { ShopDatabase, databaseName } from '../shop-database.ts';

const computer = new TestComputer();

afterEach(() => takeAway(computer));

it('a shop of an older release is kept as it lies before it is brought up to the newest shape', async () => {
  await lieAsReleased(computer, 1, dump);
  const shelf = new PaperShelf();
  const asked: [string, number][] = [];
  async function beforeMigration(name: string, version: number): Promise<void> {
    asked.push([name, version]);
    const db = await ShopDatabase.openAsItLies(name, version);
    await shelf.put(db);
    db.close();
  }
  const ports = { ...computer.ports(), beforeMigration };
  computer.ports = () => ports;
  const { shop } = await computer.open();
  expect(asked).toEqual([[databaseName(computer.shopId, 1), 1]]);

  const { entries, documents, texts } = await everythingIn(shop.db);
  const kept: string[] = [];
  await shelf.read('snapshot-1', async (part) => {
    if (part.kind === 'rows') kept.push(...Object.values(part.rows).flatMap(idsOf));
  });
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.sort()).toEqual(idsOf([...entries, ...documents, ...texts]).sort());
  await computer.restart();
  expect(asked).toHaveLength(1);
});

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
