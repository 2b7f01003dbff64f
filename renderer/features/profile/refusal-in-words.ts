import type { CardRefusal } from '#domain/customers/card.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { cardRefusal } from '#i18n/card-refusal.ts';
import type { Words } from '#i18n/use-words.ts';

import type { FormProblem } from './edit/profile-form.ts';

/** Why a card was not saved, in a sentence that names the field. */
export function refusalInWords(
  refusal: CardRefusal | FormProblem,
  fields: readonly CustomField[],
  words: Pick<Words, 't'>,
): string {
  const { t } = words;
  if (refusal.kind === 'no-reason') return t('profile.noReason');
  if (refusal.kind === 'bad-amount') return t('profile.badAmount');
  if (refusal.kind !== 'unsuitable-value') return cardRefusal(refusal, words);
  const field = fields.find(({ id }) => id === refusal.field);
  if (field === undefined) return cardRefusal(refusal, words);
  return t(`profile.unsuitable-${field.kind}`, { field: field.name });
}
