import type { StatementLine } from '#domain/stored/explain-stored.ts';

import { adjustReason } from './loyalty-names.ts';
import type { Words } from './use-words.ts';

/** What moved the account. */
export function movementInWords(
  { what, reason }: Pick<StatementLine, 'what' | 'reason'>,
  words: Words,
): string {
  const { t } = words;
  if (what === 'adjust' && reason !== null && reason !== '') {
    return t('wallet.adjustedFor', { reason: adjustReason(reason, words) });
  }
  return t(`wallet.moved-${what}`);
}
