import { newCardDocument } from '#data/customers/create-card.ts';
import type { Shop } from '#data/shop.ts';
import { beginLong } from '#data/write/long-operation.ts';

import type { TestComputer } from './a-shop.ts';

/** Makes many cards in one long command, as an import does. */
export async function manyCards(shop: Shop, computer: TestComputer, count: number): Promise<void> {
  const long = await beginLong(shop, computer.act());
  if (long === undefined) throw new Error('This operation was carried out before.');
  for (let start = 0; start < count; start += 2_000) {
    await long.stage(async (write) => {
      for (let at = start; at < Math.min(start + 2_000, count); at += 1) {
        newCardDocument(write, { name: `顾客${at}`, source: at % 2 === 0 ? '路过' : '' });
      }
    });
  }
  await long.commit(null);
  computer.later();
}
