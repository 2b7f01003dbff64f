import type { RowId } from '../kernel/units.ts';
import type { CheckCard } from './data-check.ts';

/** Why cards may be one person (`rules.md` §1). */
export const reasons = ['same-phone', 'same-name-birthday', 'same-name-ending'] as const;
export type DuplicateReason = (typeof reasons)[number];

/** Cards that may be one person, oldest first, with every reason that all of them share. */
export type DuplicateGroup = {
  readonly ids: readonly RowId[];
  readonly why: readonly DuplicateReason[];
};

/** Shorter numbers are extensions and slips of the pen; half the shop may have them. */
const shortestPhone = 7;

/**
 * All cards that may be one person: the same phone, or the same name and (the same birthday or the
 * same last four digits of a phone).
 *
 * One pass puts every card under what it could share, and whoever is not alone there is a group: 500
 * cards with one phone are one group, not 125,000 pairs. A generator, so that the page can breathe
 * between two cards; those marked as different people (`isDistinct`) are left out where that is said of
 * every pair of a group.
 */
export function* findDuplicates(
  cards: Iterable<CheckCard>,
  isDistinct: (one: RowId, other: RowId) => boolean,
): Generator<void, readonly DuplicateGroup[], void> {
  const sharing = new Map<string, RowId[]>();
  for (const card of cards) {
    for (const key of keysOf(card)) {
      const known = sharing.get(key);
      if (known === undefined) sharing.set(key, [card.id]);
      else known.push(card.id);
    }
    yield;
  }
  const groups = new Map<string, { ids: readonly RowId[]; why: DuplicateReason[] }>();
  for (const [key, found] of sharing) {
    if (found.length > 1) addGroup(groups, key, found.toSorted(), isDistinct);
    yield;
  }
  return [...groups.values()].sort((one, other) => orderOf(one) - orderOf(other));
}

/** The name of a pair of cards, whichever is named first. */
export function pairKey(one: RowId, other: RowId): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Every pair of these cards. */
export function pairsOf(ids: readonly RowId[]): readonly (readonly [RowId, RowId])[] {
  const sorted = [...new Set(ids)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other] as const));
}

function keysOf({ name, birthday, phones }: CheckCard): ReadonlySet<string> {
  const long = phones.filter((digits) => digits.length >= shortestPhone);
  const keys = long.map((digits) => `same-phone\n${digits}`);
  if (name !== '' && birthday !== '') keys.push(`same-name-birthday\n${name}\n${birthday}`);
  if (name !== '') {
    for (const digits of long) keys.push(`same-name-ending\n${name}\n${digits.slice(-4)}`);
  }
  return new Set(keys);
}

function addGroup(
  groups: Map<string, { ids: readonly RowId[]; why: DuplicateReason[] }>,
  key: string,
  ids: readonly RowId[],
  isDistinct: (one: RowId, other: RowId) => boolean,
): void {
  if (areAllDistinct(ids, isDistinct)) return;
  const why = reasons.find((reason) => key.startsWith(`${reason}\n`)) ?? 'same-phone';
  const same = ids.join('\n');
  const known = groups.get(same);
  if (known === undefined) groups.set(same, { ids, why: [why] });
  else if (!known.why.includes(why)) known.why.push(why);
}

/** Stops at the first pair that nobody marked, so that a large group costs nothing. */
function areAllDistinct(
  ids: readonly RowId[],
  isDistinct: (one: RowId, other: RowId) => boolean,
): boolean {
  return ids.every((one, at) => ids.slice(at + 1).every((other) => isDistinct(one, other)));
}

/** The surest first: more reasons, then the same phone. */
function orderOf({ why }: DuplicateGroup): number {
  return why.length > 1 ? 0 : 1 + reasons.findIndex((reason) => why.includes(reason));
}
