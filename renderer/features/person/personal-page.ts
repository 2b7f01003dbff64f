import type { PersonalFile } from '#data/customers/personal-file.ts';
import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { isCareLine } from '#domain/care/told-line.ts';
import type { Card } from '#domain/customers/card.ts';
import type { PageSection, PersonalPage } from '#domain/customers/personal-page.ts';
import { cardInWords } from '#i18n/card-in-words.ts';
import { careLine } from '#i18n/care-line.ts';
import { fieldKey } from '#i18n/field-key.ts';
import type { Words } from '#i18n/use-words.ts';

import { moneyRow } from './money-row.ts';

/** All that is kept about a person, in the words of the present language. */
export function personalPage(file: PersonalFile, words: Words): PersonalPage {
  const { t, language } = words;
  const name = file.card.name || file.card.number;
  const shop = file.shopName;
  return {
    language,
    title:
      shop === '' ? t('person.pageTitleNoShop', { name }) : t('person.pageTitle', { shop, name }),
    intro: t('person.pageIntro', { day: file.madeOn }),
    photo: file.photo,
    sections: [
      { heading: t('person.sectionCard'), rows: cardRows(file, file.card, words) },
      figures(file, words),
      referrals(file, words),
      sales(file, words),
      notes(file.timeline, words),
      care(file.timeline, words),
      changes(file.timeline, words),
      ...earlierCards(file, words),
    ],
  };
}

function cardRows(file: PersonalFile, card: Card, words: Words): PageSection['rows'] {
  const { t } = words;
  const fields = cardInWords(card, words, {
    customFields: file.customFields,
    referrer: card.referrerId === null ? '' : (file.referrerNumber ?? ''),
  });
  return [
    ...fields.map(({ label, text }) => [label, text]),
    [t('field.phones'), card.phones.map(({ typed }) => typed).join('\n')],
    ...(card === file.card ? [[t('field.tags'), file.tags.join('、')]] : []),
    [t('person.createdDay'), card.createdDay],
  ].filter(([, text]) => text !== '');
}

function earlierCards(file: PersonalFile, words: Words): readonly PageSection[] {
  if (file.cards.length < 2) return [];
  return file.cards.map((card) => ({
    heading: `${words.t('person.sectionCards')} · ${card.number}`,
    rows: cardRows(file, card, words),
  }));
}

function figures({ standing, decimals }: PersonalFile, words: Words): PageSection {
  const { t, money, number, points } = words;
  const { principal, bonus } = standing.stored;
  const stored = { principal: money(principal), bonus: money(bonus) };
  return {
    heading: t('person.sectionFigures'),
    rows: [
      [t('card.points'), points(standing.points, decimals)],
      ...(principal === 0 && bonus === 0
        ? []
        : [[t('card.stored'), t('card.storedParts', stored)]]),
      [t('person.sales'), number(standing.sales)],
      [t('person.spent'), money(standing.spent)],
      [t('card.lastVisit'), standing.lastDay ?? t('card.never')],
    ],
  };
}

function referrals(file: PersonalFile, { t }: Words): PageSection {
  const rows = [
    [t('person.referredBy'), file.referrerNumber ?? ''],
    [t('person.referred'), file.broughtNumbers.join('、')],
  ];
  return { heading: t('person.sectionReferrals'), rows: rows.filter(([, text]) => text !== '') };
}

function sales({ timeline, decimals }: PersonalFile, words: Words): PageSection {
  const { t } = words;
  return {
    heading: t('person.sectionSales'),
    columns: [t('person.colDay'), t('person.colWhat'), t('person.colAmount'), t('person.colText')],
    rows: timeline.flatMap((line) => {
      const row = moneyRow(line, words, decimals);
      return row === undefined
        ? []
        : [[line.day, withOff(row.what, line, words), row.amount, row.text]];
    }),
  };
}

function notes(timeline: readonly TimelineLine[], words: Words): PageSection {
  const { t } = words;
  return {
    heading: t('person.sectionNotes'),
    columns: [t('person.colDay'), t('person.colText')],
    rows: timeline.flatMap((line) =>
      line.kind === 'note' ? [[line.day, withOff(line.text ?? '', line, words)]] : [],
    ),
  };
}

function care(timeline: readonly TimelineLine[], words: Words): PageSection {
  const { t } = words;
  return {
    heading: t('person.sectionCare'),
    columns: [t('person.colDay'), t('person.colWhat'), t('person.colText')],
    rows: timeline.flatMap((line) => {
      if (!isCareLine(line)) return [];
      const { what, asides, texts } = careLine(line, words);
      return [[line.day, withOff(what, line, words), [...asides, ...texts].join('\n')]];
    }),
  };
}

function changes(timeline: readonly TimelineLine[], words: Words): PageSection {
  const { t } = words;
  return {
    heading: t('person.sectionChanges'),
    columns: [
      t('person.colDay'),
      t('person.colField'),
      t('person.colBefore'),
      t('person.colAfter'),
    ],
    rows: timeline.flatMap((line) =>
      line.kind === 'change'
        ? [[line.day, withOff(t(fieldKey(line.path)), line, words), line.before, line.after]]
        : [],
    ),
  };
}

function withOff(text: string, { off }: TimelineLine, { t }: Words): string {
  return off ? `${text}${t('person.off')}` : text;
}
