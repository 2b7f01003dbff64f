import type { StatementRow } from '#data/stored/stored-queries.ts';
import { adjustReason } from '#i18n/loyalty-names.ts';
import type { Words } from '#i18n/use-words.ts';

/** What moved the account. */
export function movementInWords(
  { what, reason }: Pick<StatementRow, 'what' | 'reason'>,
  words: Words,
): string {
  const { t } = words;
  if (what === 'adjust' && reason !== null && reason !== '') {
    return t('wallet.adjustedFor', { reason: adjustReason(reason, words) });
  }
  return t(`wallet.moved-${what}`);
}
