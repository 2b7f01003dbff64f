import {
  type BirthdayCalendar,
  birthdayCalendar,
  birthdaysIn,
  turnPages,
} from '#domain/care/birthday-calendar.ts';
import type { BirthdayOn } from '#domain/care/birthday-days.ts';
import type { CustomerColumns } from '#domain/customers/columns/customer-columns.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';

import type { CustomerList } from '../columns/customer-list.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { readLoyalty } from '../fold-rules.ts';
import type { Shop } from '../shop.ts';

/**
 * Whose birthdays are kept within some days, both ends included, by the shop's own policies for leap months, 30ths and
 * 29 February. Merged cards are one person; nobody who is deleted or erased. Consent is the caller's
 * to ask: birthdays of all are here. At 100,000 customers a day takes 0.1 ms and a month 3 to 6.
 */
export async function birthdaysBetween(
  shop: Shop,
  from: BusinessDay,
  through: BusinessDay,
): Promise<readonly BirthdayOn[]> {
  const { list } = columnsOf(shop);
  const [{ program }] = await Promise.all([readLoyalty(shop.db), list.caughtUp()]);
  return birthdaysIn(list.columns(), calendarOf(list), { from, through }, program);
}

type Kept = { columns: CustomerColumns; calendar: BirthdayCalendar };

const kept = new WeakMap<CustomerList, Kept>();

/** Made at the first question, and from then on moved along with the list. */
function calendarOf(list: CustomerList): BirthdayCalendar {
  const known = kept.get(list);
  if (known !== undefined) return known.calendar;
  const fresh = madeNow(list);
  kept.set(list, fresh);
  list.subscribe((change) => {
    if (fresh.columns !== list.columns()) Object.assign(fresh, madeNow(list));
    // "Everything" may mean that a day turned and some cards changed: who is where is asked of all, which is quick.
    else if (change === 'everything') turnPages(fresh.calendar, fresh.columns, undefined);
    else turnPages(fresh.calendar, fresh.columns, change.slots);
  });
  return fresh.calendar;
}

function madeNow(list: CustomerList): Kept {
  const columns = list.columns();
  return { columns, calendar: birthdayCalendar(columns) };
}
