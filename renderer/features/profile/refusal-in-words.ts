import type { CardRefusal } from '#domain/customers/card.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { Words } from '#i18n/use-words.ts';

import type { FormProblem } from './edit/profile-form.ts';

/** Why a card was not saved, in a sentence that names the field. */
export function refusalInWords(
  refusal: CardRefusal | FormProblem,
  fields: readonly CustomField[],
  { t }: Pick<Words, 't'>,
): string {
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
    case 'unsuitable-value': {
      const field = fields.find(({ id }) => id === refusal.field);
      if (field === undefined) return t('form.unsuitableValue');
      return t(`profile.unsuitable-${field.kind}`, { field: field.name });
    }
    case 'no-reason':
      return t('profile.noReason');
    case 'bad-amount':
      return t('profile.badAmount');
    case 'unknown-card':
      return t('form.unknownCard');
  }
}
