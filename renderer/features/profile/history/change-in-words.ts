import type { CardChange, CardHistory } from '#data/customers/history.ts';
import { type Birthday, genders, stages } from '#domain/customers/card.ts';
import { customValueFrom } from '#domain/customers/custom-field.ts';
import { cents, isBusinessDay, isRowId, toRowId } from '#domain/kernel/units.ts';
import type { Value } from '#domain/sync/rows.ts';
import { fieldKey } from '#i18n/field-key.ts';
import type { Words } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import { birthdayInWords } from '../birthday-in-words.ts';
import { customInWords } from '../custom-in-words.ts';

export type ChangeInWords = {
  readonly field: string;
  readonly before: string;
  readonly after: string;
};

/** A change of a card in the words of the shop: names of tags, people and fields, not ids. */
export function changeInWords(
  { path, before, after }: CardChange,
  names: CardHistory['names'],
  words: Words,
): ChangeInWords {
  const { t } = words;
  const [set = '', member = ''] = path.split('/');
  const nameOf = (id: string, otherwise: string) =>
    (isRowId(id) ? names.get(toRowId(id)) : undefined) || otherwise;
  const inWords = (value: Value) => valueInWords(set, value, names, words) || t('profile.noValue');
  if (set === 'tags') {
    const name = nameOf(member, t('profile.tagGone'));
    const word = (value: Value) => (value === true ? name : t('profile.noValue'));
    return { field: t('field.tags'), before: word(before), after: word(after) };
  }
  const field = set === 'custom' ? nameOf(member, t('profile.fieldGone')) : t(fieldKey(set));
  return { field, before: inWords(before), after: inWords(after) };
}

/** One value; empty for nothing and for what this version cannot read. */
function valueInWords(
  set: string,
  value: Value,
  names: CardHistory['names'],
  words: Words,
): string {
  const { t, money, day } = words;
  if (value === null) return '';
  switch (set) {
    case 'gender': {
      const gender = genders.find((one) => one === value);
      return gender === undefined ? '' : t(`form.${gender}`);
    }
    case 'stage': {
      const stage = stages.find((one) => one === value);
      return stage === undefined ? '' : t(`stage.${stage}`);
    }
    case 'referrerId':
      return (isRowId(value) ? names.get(value) : undefined) ?? t('profile.someone');
    case 'photoId':
      return t('profile.aPhoto');
    case 'expectedValue':
      return typeof value === 'number' ? money(cents(value)) : '';
    case 'custom': {
      const read = customValueFrom(value);
      return read === undefined ? '' : customInWords(read, words);
    }
    default:
      break;
  }
  if (typeof value === 'string') return isBusinessDay(value) ? day(value, today()) : value;
  if (typeof value !== 'object') return String(value);
  if ('typed' in value && typeof value.typed === 'string') return value.typed;
  if ('answer' in value) return t(value.answer === 'yes' ? 'form.consentYes' : 'form.consentNo');
  return isBirthday(value) ? birthdayInWords(value, words) : '';
}

function isBirthday(value: object): value is Birthday {
  return 'calendar' in value && 'month' in value && typeof value.month === 'number';
}
