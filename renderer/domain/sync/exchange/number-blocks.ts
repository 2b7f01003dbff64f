import { mixed } from '../../kernel/text-mix.ts';
import type { DeviceId } from '../../kernel/units.ts';
import type { Entry } from '../rows.ts';

/** A counter takes a block of customer numbers for itself (`design.md` §8.8). A fact like any other. */
export type BlockEntry = Entry & {
  readonly kind: 'number_block';
  readonly device: DeviceId;
  readonly block: number;
};

/** Customer numbers of one block: block 0 is 00001 to 99999, block 3 is 300001 to 399999. */
export const blockSize = 100_000;

/** Of those there will ever be; eight digits are still typed without counting them. */
const mostBlocks = 1000;

/** Whether an entry claims a block. */
export function isBlock(entry: Entry): entry is BlockEntry {
  return entry.kind === 'number_block';
}

/**
 * Who owns which block. Two counters that joined apart may have claimed the same one: the earlier claim
 * holds, the same at both, and the other counter claims again. The founding device owns block 0.
 */
export function blockOwners(
  claims: readonly BlockEntry[],
  founder: DeviceId,
): ReadonlyMap<number, DeviceId> {
  const owners = new Map<number, DeviceId>([[0, founder]]);
  for (const { block, device } of [...claims].sort(byRev)) {
    if (!owners.has(block)) owners.set(block, device);
  }
  return owners;
}

/**
 * The block this counter draws numbers from: its newest one, undefined if it has none and must claim.
 * `next` is the last number it drew; a block that is used up counts as none.
 */
export function blockOf(
  device: DeviceId,
  owners: ReadonlyMap<number, DeviceId>,
  lastDrawn: number,
): number | undefined {
  const own = [...owners].filter(([, owner]) => owner === device).map(([block]) => block);
  const current = Math.floor(lastDrawn / blockSize);
  if (own.includes(current) && lastDrawn % blockSize < blockSize - 1) return current;
  return own.find((block) => block > current);
}

/**
 * A block to claim: one of those with the fewest digits that nobody claimed and no card has a number of,
 * chosen by the counter's id, so that two counters that join in the same hour seldom choose the same.
 * Numbers that came in with a list from elsewhere may lie in any block: `numbersInUse` keeps clear of them.
 */
export function blockToClaim(
  device: DeviceId,
  owners: ReadonlyMap<number, DeviceId>,
  numbersInUse: Iterable<number>,
): number {
  const taken = new Set([0, ...owners.keys()]);
  for (const number of numbersInUse) taken.add(Math.floor(number / blockSize));
  for (let first = 1; first < mostBlocks; first *= 10) {
    const size = Math.min(first * 9, mostBlocks - first);
    const free = Array.from({ length: size }, (_, at) => first + at).filter((n) => !taken.has(n));
    const chosen = free[mixed(device) % Math.max(1, free.length)];
    if (chosen !== undefined) return chosen;
  }
  return Math.max(...taken) + 1;
}

/**
 * The numbers of a block that the owner of the shop should look at: two cards have them, since two
 * counters drew from the same block before they met. None is changed: it may be printed on a card.
 */
export function numbersGivenTwice(
  numbers: Iterable<readonly [card: string, number: string]>,
): ReadonlyMap<string, readonly string[]> {
  const cards = new Map<string, string[]>();
  for (const [card, number] of numbers) {
    const known = cards.get(number);
    if (known === undefined) cards.set(number, [card]);
    else known.push(card);
  }
  return new Map([...cards].filter(([, holders]) => holders.length > 1));
}

function byRev(one: BlockEntry, other: BlockEntry): number {
  if (one.rev !== other.rev) return one.rev < other.rev ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
