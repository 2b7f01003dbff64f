import type { LoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { useWords } from '#i18n/use-words.ts';

import { PastText } from './past-text.tsx';

type LoyaltyTextProps = { readonly line: LoyaltyLine };

/** What moved points, stored value, cards or coupons without a sale. */
export function LoyaltyText({ line }: LoyaltyTextProps) {
  const { what, asides } = loyaltyLine(line, useWords());
  return <PastText what={what} asides={asides} />;
}
