import type { Birthday, Card } from '#domain/customers/card.ts';
import type { CustomField, CustomValue } from '#domain/customers/custom-field.ts';

import { birthdayInWords } from './birthday-in-words.ts';
import type { Words } from './use-words.ts';

/** One field of a card as people read it; `text` is empty where nothing is known. */
export type FieldInWords = {
  readonly path: string;
  readonly label: string;
  readonly text: string;
};

type Around = {
  readonly customFields: readonly CustomField[];
  /** How to call who brought them; cards know only an id. */
  readonly referrer: string;
};

/** Every plain field of a card in the present language; phones, tags and photo are shown otherwise. */
export function cardInWords(card: Card, words: Words, around: Around): readonly FieldInWords[] {
  const { t, money } = words;
  const { birthday, consent, expectedValue } = card;
  const field = (path: Parameters<typeof labelOf>[0], text: string) => ({
    path,
    label: labelOf(path, words),
    text,
  });
  const custom = around.customFields.map(({ id, name }) => ({
    path: `custom/${id}`,
    label: name,
    text: customInWords(card.custom.get(id), words),
  }));
  return [
    field('number', card.number),
    field('name', card.name),
    field('gender', card.gender === null ? '' : t(`form.${card.gender}`)),
    field('birthday', birthday === null ? '' : bornInWords(birthday, words)),
    field('wechat', card.wechat),
    field('address', card.address),
    field('occupation', card.occupation),
    field('contactPerson', card.contactPerson),
    field('source', card.source),
    field('referrerId', around.referrer),
    field('likes', card.likes),
    field('dislikes', card.dislikes),
    field('note', card.note),
    field('consent', consentInWords(consent, words)),
    field('stage', t(`stage.${card.stage}`)),
    field('formerNumber', card.formerNumber),
    field('nextStep', card.nextStep),
    field('goneReason', card.goneReason),
    field('expectedValue', expectedValue === null ? '' : money(expectedValue)),
    ...custom,
  ];
}

type PlainField = Exclude<
  keyof Card,
  'id' | 'phones' | 'tagIds' | 'custom' | 'photoId' | 'createdDay' | 'deletedAt'
>;

function labelOf(path: PlainField, { t }: Words): string {
  return t(`field.${path}`);
}

/** A birthday as it was said: `1988年3月5日`, `农历八月十五`. */
function bornInWords(birthday: Birthday, words: Words): string {
  const { t, language } = words;
  const said = birthdayInWords(birthday, words);
  if (birthday.year === null) return said;
  const born = t('card.bornIn', { year: birthday.year });
  return language === 'en' ? `${said}, ${born}` : `${born}${said}`;
}

function consentInWords(consent: Card['consent'], { t }: Words): string {
  if (consent === null) return '';
  return `${t(consent.answer === 'yes' ? 'form.consentYes' : 'form.consentNo')} · ${consent.day}`;
}

function customInWords(value: CustomValue | undefined, { t, number }: Words): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'profile.yes' : 'profile.no');
  return typeof value === 'number' ? number(value) : value;
}
