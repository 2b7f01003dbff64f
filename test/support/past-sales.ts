import { importSales } from '#data/import/import-sales.ts';
import type { SalesDecisions, SalesPlan } from '#data/import/plan-sales.ts';
import type { Shop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';
import { SalesGathering } from '#domain/sales/gather-sales.ts';
import type { PastSaleLine } from '#domain/sales/past-sale-line.ts';

import type { TestComputer } from './a-shop.ts';

/**
 * Takes past sales in, their lines numbered from row 2; a refusal is a mistake of the test. For a suite that opens
 * a shop anew before each test: `place` says which it is at the moment it is asked.
 */
export function takingIn(place: () => readonly [Shop, TestComputer]) {
  return async (
    lines: readonly PastSaleLine[],
    decisions: Partial<SalesDecisions> = {},
    act?: Act,
  ): Promise<SalesPlan> => {
    const [shop, computer] = place();
    const list = new SalesGathering();
    lines.forEach((one, index) => list.add(index + 2, one));
    const done = await importSales(
      shop,
      list,
      { unknown: 'create', nobody: 'walk-in', products: 'create', repeated: 'skip', ...decisions },
      (day, second) => Date.parse(day) / 1000 + (second ?? 43_200),
      act ?? computer.act(),
      () => undefined,
      new AbortController().signal,
    );
    computer.later();
    if (!done.ok) throw new Error(done.refusal.kind);
    return done.value;
  };
}
