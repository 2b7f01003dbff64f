import { afterEach, beforeEach, expect, it } from 'vitest';

import { accept } from '#domain/kernel/result.ts';
import { type RowId, toDeviceId, toRowId } from '#domain/kernel/units.ts';
import type { PrintEntry } from '#domain/printing/print-entry.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { soldSale } from '#test/support/at-the-counter.ts';

import type { Shop } from '../shop.ts';
import { operate } from '../write/operate.ts';
import { lastSlip, salesOfDay } from './slips.ts';

let computer: TestComputer;
let shop: Shop;
let sale: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  sale = await soldSale(shop, computer, null, 10_00);
});
afterEach(() => computer.close());

/** As labels for a long list leave them behind: one entry each. */
async function printed(labels: number, at: Shop = shop): Promise<void> {
  for (let done = 0; done < labels; done += 500) {
    await operate<null, never>(at, computer.act(), async (write) => {
      for (let one = 0; one < 500; one += 1) {
        const about = toRowId(`label-${done + one}`);
        const label = { subject: about, about, document: 'addressLabel', copies: 1 } as const;
        write.addEntry<PrintEntry>({ kind: 'print', ...label });
      }
      return accept(null);
    });
  }
}

it('labels for six thousand people hide neither the last sale nor the sales of the day', async () => {
  await printed(6_000);

  expect(await lastSlip(shop)).toMatchObject({ entryId: sale });
  expect(await salesOfDay(shop, shop.clock.today())).toEqual([sale]);
});

it('what another counter brings late, of yesterday, does not hide what was sold here today', async () => {
  const other: Shop = { ...shop, deviceId: toDeviceId('till-2') };
  computer.later(-86_400_000);
  await printed(500, other);
  computer.later(86_400_000);

  expect(await lastSlip(shop)).toMatchObject({ entryId: sale });
});
