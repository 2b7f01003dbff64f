import type { PointsTold } from '#domain/printing/paper-language.ts';

import { adjustReason } from './loyalty-names.ts';
import type { Words } from './use-words.ts';

/** What happened, in the shop's words; without a fact, some points came to the end of their last day. */
export function factInWords(fact: PointsTold | undefined, words: Words): string {
  const { t } = words;
  if (fact === undefined) return t('wallet.ranOut');
  const { name } = fact;
  switch (fact.kind) {
    case 'sale':
      return name === '' ? t('timeline.sale') : t('card.bought', { names: name });
    case 'card_used':
      return t('wallet.usedCard', { name });
    case 'refund':
      return name === '' ? t('timeline.refund') : t('wallet.refundOf', { name });
    case 'return_unlinked':
      return t('timeline.return');
    case 'opening':
      return t('timeline.opening');
    case 'points':
      return causeInWords(fact, words);
    case 'redeem':
      return t('wallet.redeemed', { name });
    case 'redeem_cancel':
      return t('wallet.redeemCancelled', { name });
    case 'points_term':
      return t('wallet.termSet');
  }
}

function causeInWords({ cause, name, friend }: PointsTold, words: Words): string {
  const { t } = words;
  switch (cause) {
    case 'adjust':
      return name === ''
        ? t('wallet.adjusted')
        : t('wallet.adjustedFor', { reason: adjustReason(name, words) });
    case 'signin':
      return t('wallet.signedIn');
    case 'referral':
      return friend === '' ? t('wallet.referral') : t('wallet.referralOf', { name: friend });
    case 'activity':
      return t('wallet.activity', { name });
    case 'draw':
      return name === '' ? t('wallet.drawCost') : t('wallet.drawWon', { name });
    case 'other':
    case null:
      return name === '' ? t('wallet.otherPoints') : name;
  }
}
