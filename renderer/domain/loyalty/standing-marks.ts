import type { PointUnits } from '../kernel/units.ts';
import type { Purses } from '../stored/facts.ts';
import type { FoldRules } from './fold-rules.ts';

/** What the owner should hear about: balances below zero, or nearly used up. */
export type StandingMark = 'debt' | 'stored-below' | 'stored-low' | 'card-below' | 'card-low';

/** The marks of a customer: of a debt, of stored value, of all their visit cards. */
export function marksOf(
  debt: PointUnits,
  stored: Purses & { readonly isBelow: boolean; readonly hadAny: boolean },
  cards: readonly { readonly left: number; readonly isOver: string | null }[],
  { low }: FoldRules,
): readonly StandingMark[] {
  const money = stored.principal + stored.bonus;
  const live = cards.filter(({ isOver }) => isOver === null);
  const marks: readonly (readonly [StandingMark, boolean])[] = [
    ['debt', debt > 0],
    ['stored-below', stored.isBelow],
    ['stored-low', stored.hadAny && !stored.isBelow && money > 0 && money < low.storedBelow],
    ['card-below', cards.some(({ left }) => left < 0)],
    ['card-low', live.some(({ left }) => left < low.cardBelow)],
  ];
  return marks.flatMap(([mark, isSet]) => (isSet ? [mark] : []));
}
