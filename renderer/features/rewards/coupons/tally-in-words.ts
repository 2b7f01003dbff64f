import { type CouponPiece, tallyOf } from '#data/coupons/coupon-book.ts';
import type { Words } from '#i18n/use-words.ts';

/** How many were issued and what became of them; those taken back are named only where there are some. */
export function tallyInWords(pieces: readonly CouponPiece[], { t, number }: Words): string {
  const { issued, redeemed, expired, held, voided } = tallyOf(pieces);
  const said = t('rewards.tally', {
    issued: number(issued),
    redeemed: number(redeemed),
    expired: number(expired),
    held: number(held),
  });
  return voided === 0 ? said : t('rewards.tallyVoided', { said, voided: number(voided) });
}
