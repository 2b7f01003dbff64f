import type { CardRefusal } from '#domain/customers/card.ts';

import type { Words } from './use-words.ts';

/** Why a card was not saved, in a sentence. Which of the shop's own fields is meant, only its own form can say. */
export function cardRefusal(refusal: CardRefusal, { t }: Pick<Words, 't'>): string {
  switch (refusal.kind) {
    case 'no-name-and-no-phone':
      return t('form.noNameNoPhone');
    case 'impossible-birthday':
      return t('form.impossibleBirthday');
    case 'too-long':
      return t('form.tooLong', { field: t(`field.${refusal.field}`) });
    case 'own-referrer':
      return t('form.ownReferrer');
    case 'referrer-circle':
      return t('form.referrerCircle');
    case 'unsuitable-value':
      return t('form.unsuitableValue');
    case 'unknown-card':
      return t('form.unknownCard');
  }
}
