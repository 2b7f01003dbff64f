import { dayNumber, dayText } from '../kernel/day-number.ts';
import { shareOut } from '../kernel/rounding.ts';
import { generateCustomers } from './generate-customers.ts';
import { salesOf } from './generate-sales.ts';
import { type LunarDay, plant } from './planted.ts';
import { Chance } from './random.ts';
import type { SampleSale } from './sample-customer.ts';
import { type SampleMember, memberFrom } from './sample-member.ts';

/** How large the shop to try is, and how long it has been open. */
export const sampleSize = { customers: 3_000, sales: 30_000, years: 3 } as const;

/** The shop to try, whole; its sales oldest first. */
export type SampleShop = {
  readonly members: readonly SampleMember[];
  readonly sales: readonly SampleSale[];
};

/**
 * The shop to try as it stands on the morning of `today`: 3,000 customers, 30,000 sales over three
 * years, nothing sold today. The same seed and day always give the same shop.
 */
export function sampleShop(seed: number, today: string, lunarToday: LunarDay): SampleShop {
  const yesterday = dayText(dayNumber(today) - 1);
  const { customers, years } = sampleSize;
  const members = [...generateCustomers(seed, customers, yesterday, years)]
    .map((customer) => memberFrom(seed, customer, customers, yesterday))
    .map((member) => oftener(seed, member, yesterday));
  const visiting = withSoMany(members, sampleSize.sales);
  const planted = plant(visiting, today, lunarToday);
  const sales = planted.flatMap((member) => [...salesOf(seed, member)]).sort(inOrder);
  return { members: planted, sales };
}

/** Whoever let the shop write a card comes back more often than the generator's passers-by. */
function oftener(seed: number, member: SampleMember, yesterday: string): SampleMember {
  const chance = new Chance(seed, member.index, 5);
  if (isWaiting(member)) return { ...member, visits: 1, lastVisit: member.joined };
  if (member.visits !== 1 || !chance.happens(60)) return member;
  const first = dayNumber(member.joined);
  const span = dayNumber(yesterday) - first;
  if (span < 20) return member;
  const last = first + Math.floor(span * (0.2 + 0.8 * chance.fraction()));
  return { ...member, visits: chance.between(2, 8), lastVisit: dayText(last) };
}

/** Two leads have bought, and nobody has told the board. */
function isWaiting({ index }: SampleMember): boolean {
  return index === sampleSize.customers - 5 || index === sampleSize.customers - 60;
}

/** Visits shared out so that all together are exactly `sales`; at most one in two days for anybody. */
function withSoMany(members: readonly SampleMember[], sales: number): readonly SampleMember[] {
  const regulars = members.map(({ visits }) => (visits < 2 ? 0 : Math.min(visits, 60)));
  const once = members.filter(({ visits }) => visits === 1).length;
  const shares = shareOut(sales - once, regulars);
  const rooms = members.map((member) => roomOf(member));
  const visits = members.map((member, at) =>
    member.visits < 2 ? member.visits : Math.max(2, Math.min(shares[at] ?? 0, rooms[at] ?? 0)),
  );
  let left = sales - visits.reduce((all, one) => all + one, 0);
  for (let at = 0; left !== 0; at = (at + 1) % members.length) {
    const step = Math.sign(left);
    const next = (visits[at] ?? 0) + step;
    if ((regulars[at] ?? 0) === 0 || next < 2 || next > (rooms[at] ?? 0)) continue;
    visits[at] = next;
    left -= step;
  }
  return members.map((member, at) => ({ ...member, visits: visits[at] ?? 0 }));
}

function roomOf({ joined, lastVisit }: SampleMember): number {
  if (lastVisit === null) return 0;
  return Math.max(2, Math.floor((dayNumber(lastVisit) - dayNumber(joined)) / 2));
}

function inOrder(one: SampleSale, other: SampleSale): number {
  return (
    (one.day < other.day ? -1 : one.day > other.day ? 1 : 0) ||
    one.minute - other.minute ||
    one.customer - other.customer
  );
}
