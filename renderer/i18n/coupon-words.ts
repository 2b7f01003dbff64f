import type { CouponTerms } from '#domain/coupons/facts.ts';

import type { Words } from './use-words.ts';

/** What a coupon does, as it would stand on it: 满 50 减 5, 8 折, 赠茶杯. */
export function termsInWords(terms: CouponTerms, words: Words): string {
  const { t, money } = words;
  const what = whatFor(terms, words);
  return terms.from === 0 ? what : t('rewards.termsFrom', { from: money(terms.from), what });
}

function whatFor(terms: CouponTerms, { t, money, number, language }: Words): string {
  switch (terms.type) {
    case 'off':
      return t('rewards.termsOff', { off: money(terms.off) });
    case 'gift':
      return t('rewards.termsGift', { gift: terms.gift });
    case 'percent': {
      // Chinese says what is still paid, in tenths: 20 % off is 8 折.
      const isChinese = language.startsWith('zh');
      const rate = isChinese ? number((100 - terms.percent) / 10) : String(terms.percent);
      const said = t('rewards.termsPercent', { rate });
      return terms.atMost === null
        ? said
        : t('rewards.termsAtMost', { what: said, most: money(terms.atMost) });
    }
  }
}
