import type { Cents, PointUnits } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { PastText } from './past-text.tsx';

type RefundTextProps = {
  readonly refund: { readonly stored: Cents; readonly returned: PointUnits };
  readonly decimals: number;
};

/** That money went back, and what of it was stored value and points. */
export function RefundText({ refund: { stored, returned }, decimals }: RefundTextProps) {
  const { t, money, points } = useWords();
  return (
    <PastText
      what={t('timeline.refund')}
      asides={[
        stored === 0 ? '' : t('timeline.refundedStored', { amount: money(stored) }),
        returned === 0 ? '' : t('timeline.refundedPoints', { points: points(returned, decimals) }),
      ]}
    />
  );
}
