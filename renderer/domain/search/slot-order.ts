import type { SearchCard } from './search-card.ts';
import { type Slices, inSlices } from './slices.ts';
import { sortInSlices } from './sort-in-slices.ts';

/** The order inside every rank: served last, and for those of one moment the id, so that it never wavers. */
export function servedBefore(a: SearchCard, b: SearchCard): boolean {
  return a.lastServed > b.lastServed || (a.lastServed === b.lastServed && a.id < b.id);
}

/**
 * Which card comes in which slot, best first. Rows arrive in the order of their ids (it is their key), so mostly one stable
 * sort by a typed array is enough; the other way compares ids as strings 1.7 million times.
 */
export function* slotOrder(cards: readonly SearchCard[]): Slices<Uint32Array> {
  const served = new Float64Array(cards.length);
  const ids: string[] = [];
  let ascending = true;
  yield* inSlices(cards.length, 4096, (at) => {
    const card = cards[at];
    if (!card) return;
    served[at] = card.lastServed;
    if (ascending && at > 0 && (ids[at - 1] ?? '') > card.id) ascending = false;
    ids.push(card.id);
  });
  const byId = ascending
    ? undefined
    : yield* sortInSlices(cards.length, (a, b) => (ids[a] ?? '') < (ids[b] ?? ''));
  if (!byId) return yield* sortInSlices(cards.length, (a, b) => later(served, a, b));
  const servedById = Float64Array.from(byId, (at) => served[at] ?? 0);
  const order = yield* sortInSlices(cards.length, (a, b) => later(servedById, a, b));
  return order.map((at) => byId[at] ?? 0);
}

function later(served: Float64Array, a: number, b: number): boolean {
  return (served[a] ?? 0) > (served[b] ?? 0);
}
