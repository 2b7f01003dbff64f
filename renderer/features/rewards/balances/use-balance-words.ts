import { cents } from '#domain/kernel/units.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import type { StandingMark } from '#domain/loyalty/standing-marks.ts';
import { useWords } from '#i18n/use-words.ts';

import { usePoints } from '../use-points.ts';

/** The balance that a mark is about, in words. */
export function useBalanceWords() {
  const { t, money, number } = useWords();
  const { said } = usePoints();

  return ({ debt, stored, cards }: Standing, mark: StandingMark): string => {
    switch (mark) {
      case 'debt':
        return t('rewards.owes', { points: said(debt) });
      case 'stored-below':
      case 'stored-low':
        return money(cents(stored.principal + stored.bonus));
      case 'card-below':
      case 'card-low':
        return cards
          .map(({ name, left }) =>
            t('rewards.usesLeft', { name, count: left, shown: number(left) }),
          )
          .join(t('rewards.between'));
    }
  };
}
