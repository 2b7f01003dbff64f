import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Act } from '../write/act.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { type CareEvent, dayNo, mondaysOff, threeDaysAfter } from '#test/support/care-counter.ts';
import { CareOracle } from '#test/support/care-oracle.ts';
import { kept, openOnes, soldTo, takenBack, withRule } from '#test/support/kept-care.ts';

import { saveProgram } from '../loyalty/save-program.ts';
import { cancelFollowUp, doneFollowUp, postponeFollowUp } from './follow-ups.ts';
import { saveCareSettings } from './save-care-settings.ts';

const dayMs = 86_400_000;
const firstMs = Date.parse(`${dayNo(0)}T01:00:00Z`);

const steps = fc.record({
  kind: fc.constantFrom('sell', 'sell', 'takeBack', 'bringBack', 'done', 'cancel', 'postpone'),
  number: fc.nat({ max: 20 }),
  daysOn: fc.nat({ max: 3 }),
});

/** A shop in which one person buys; sales are taken back and brought back by the number they were made in. */
async function aShop() {
  const computer = new TestComputer();
  computer.nowMs = firstMs;
  const { shop } = await computer.open();
  const anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  const { closedWeekdays, holidays } = mondaysOff;
  await saveCareSettings(shop, { closedWeekdays }, computer.act());
  await saveProgram(shop, { holidays }, computer.act());
  await withRule(shop, computer, { since: threeDaysAfter.since });
  const sales: { readonly act: Act; undone: Act | undefined }[] = [];
  const place = [shop, computer] as const;

  async function happens({ kind, number }: CareEvent): Promise<void> {
    computer.later();
    const [open] = await openOnes(shop);
    const sale = sales[number % Math.max(1, sales.length)];
    if (kind === 'sell') sales.push({ act: await soldTo(place, anna), undone: undefined });
    if (kind === 'takeBack' && sale && sale.undone === undefined) {
      sale.undone = await takenBack(place, sale.act);
    }
    if (kind === 'bringBack' && sale?.undone !== undefined) {
      await takenBack(place, sale.undone);
      sale.undone = undefined;
    }
    if (open === undefined) return;
    const { id } = open;
    const act = computer.act();
    if (kind === 'done') await doneFollowUp(shop, id, { result: 'reached', note: '' }, act);
    if (kind === 'cancel') await cancelFollowUp(shop, id, '', act);
    if (kind === 'postpone') await postponeFollowUp(shop, id, { day: dayNo(40 + number) }, act);
  }

  return { computer, shop, happens };
}

test('whatever happens at the counter, the board shows what slips of paper would', async () => {
  const histories = fc.array(steps, { minLength: 4, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { computer, shop, happens } = await aShop();
      const oracle = new CareOracle();
      for (const { kind, number, daysOn } of history) {
        computer.later(daysOn * dayMs);
        await happens({ kind, number });
        const today = Math.floor((computer.nowMs - firstMs) / dayMs);
        oracle.happens({ kind, number: kind === 'sell' ? today : number });
        await kept(shop);
        const [open, ...more] = await openOnes(shop);
        const told = open === undefined ? null : { because: open.becauseDay, day: open.day };
        expect(told).toEqual(oracle.onTheBoard());
        expect(more).toEqual([]);
      }
      computer.close();
    }),
    { numRuns: 12 },
  );
});
