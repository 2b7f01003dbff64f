import { dayNumber } from '#domain/kernel/day-number.ts';
import { generateCustomers } from '#domain/sample/generate-customers.ts';
import type { SearchCard } from '#domain/search/search-card.ts';

/** The bench's one day: figures of different months must come from the same shop. */
const today = '2026-11-22';

/** The cards of a made-up shop as the data layer would hand them to search, in the order of their ids. */
export function benchCards(count: number): readonly SearchCard[] {
  const cards = Array.from(generateCustomers(20261122, count, today), (customer) => ({
    id: `019a9c3e-${hex(customer.index, 8).slice(0, 4)}-7${hex(customer.index, 8).slice(5)}-8${hex(customer.index % 4096, 3)}-${hex(customer.index, 12)}`,
    number: `${customer.index + 1}`.padStart(5, '0'),
    name: customer.name,
    phones: customer.phones,
    tags: customer.tags,
    wechat: customer.wechat,
    lastServed: customer.lastVisit === null ? 0 : dayNumber(customer.lastVisit),
  }));
  // As fresh from IndexedDB: flat strings, no pieces shared with the generator.
  return structuredClone(cards);
}

function hex(number: number, width: number): string {
  return number.toString(16).padStart(width, '0');
}
