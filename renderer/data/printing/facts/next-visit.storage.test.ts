import { afterEach, beforeEach, expect, it } from 'vitest';

import { daysLater } from '#domain/kernel/days-later.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { soldSale } from '#test/support/at-the-counter.ts';
import { kept, withRule } from '#test/support/kept-care.ts';
import { wordsPrinted } from '#test/support/printed.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { careBookOf } from '../../care/care-book.ts';
import { addFollowUp, cancelFollowUp } from '../../care/follow-ups.ts';
import { saveCareSettings } from '../../care/save-care-settings.ts';
import type { Shop } from '../../shop.ts';

const dayMs = 86_400_000;

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop, wang } = await openTeaHouse(computer));
});

afterEach(() => {
  careBookOf(shop).stop();
  computer.close();
});

function valueOf<Value>(result: Parameters<typeof valueLater<Value>>[0]): Value {
  return valueLater(result, computer);
}

/** What the card says of the next visit; nothing where it does not speak of one. */
async function nextVisit(saleId: RowId): Promise<string | undefined> {
  const subject = { kind: 'entries', entryIds: [saleId] } as const;
  const words = await wordsPrinted(shop, { document: 'afterSale', subject, paperId: 'a6' });
  return words.find((word) => /下次到店：/.test(word))?.replace('下次到店：', '');
}

function promised(kind: 'custom' | 'revisit', days: number, text: string) {
  const day = daysLater(shop.clock.today(), days);
  const rest = { minute: null, staffId: null, repeat: null } as const;
  return addFollowUp(shop, { customerId: wang, kind, day, text, ...rest }, computer.act());
}

it('is what a rule is about to say, though it has not looked at the sale yet', async () => {
  await saveCareSettings(shop, { closedWeekdays: [2] }, computer.act());
  await withRule(shop, computer, { kind: 'revisit', afterDays: 31, text: '请她再来' });
  const sale = await soldSale(shop, computer, wang, 5_00);
  // The 1st of April is a Wednesday, and the shop is closed.
  expect(await nextVisit(sale)).toBe('2026年4月2日');
  await kept(shop);
  await careBookOf(shop).caughtUp();
  expect(await nextVisit(sale)).toBe('2026年4月2日');
});

it('is not the one that this very sale is about to move', async () => {
  await withRule(shop, computer, { kind: 'revisit', afterDays: 30 });
  await soldSale(shop, computer, wang, 5_00);
  await kept(shop);
  computer.later(10 * dayMs);
  const sale = await soldSale(shop, computer, wang, 5_00);
  expect(await nextVisit(sale)).toBe('2026年4月10日');
  await kept(shop);
  expect(await nextVisit(sale)).toBe('2026年4月10日');
});

it('is the soonest of all, and over once somebody cancelled it', async () => {
  await withRule(shop, computer, { kind: 'revisit', afterDays: 30 });
  const own = valueOf(await promised('revisit', 5, '取新茶'));
  const sale = await soldSale(shop, computer, wang, 5_00);
  await kept(shop);
  expect(await nextVisit(sale)).toBe('2026年3月6日，取新茶');
  valueOf(await cancelFollowUp(shop, own, '', computer.act()));
  expect(await nextVisit(sale)).toBe('2026年3月31日');
  computer.later(60 * dayMs);
  expect(await nextVisit(sale)).toBeUndefined();
});

it('says no word of a call, nor of what a rule reminds the staff of', async () => {
  valueOf(await promised('custom', 2, '问她为什么不高兴'));
  await withRule(shop, computer, { afterDays: 3, text: '打电话' });
  const sale = await soldSale(shop, computer, wang, 5_00);
  await kept(shop);
  expect(await nextVisit(sale)).toBeUndefined();
  const subject = { kind: 'entries', entryIds: [sale] } as const;
  const words = await wordsPrinted(shop, { document: 'afterSale', subject, paperId: 'a4' });
  expect(words.join()).not.toMatch(/不高兴|打电话/);
});
