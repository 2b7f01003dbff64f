import { describe, expect, it } from 'vitest';

import { foldCharacter } from '#domain/search/fold.ts';
import en from '#i18n/en/field.json';
import stagesEn from '#i18n/en/stage.json';
import zhCN from '#i18n/zh-CN/field.json';
import stagesCN from '#i18n/zh-CN/stage.json';
import zhTW from '#i18n/zh-TW/field.json';
import stagesTW from '#i18n/zh-TW/stage.json';

import { guessColumns, importFields } from '../customers/import-columns.ts';
import { readExtras } from '../customers/import-extras.ts';
import { customerColumns } from './customer-cells.ts';

/** What the import gives nobody: these days are the shop's own, and the bonus is in the stored value. */
const notImported = ['storedBonus', 'consentDay', 'createdDay'];

describe.each<[string, Readonly<Record<string, string>>]>([
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
  ['en', en],
])('the headings of a list that leaves in %s', (_, words) => {
  const columns = customerColumns.filter((column) => wordFor(column, words) !== undefined);

  it('are recognised when it comes back, each as what it is', () => {
    expect(columns.length).toBeGreaterThan(18);
    const headings = columns.map((column) => wordFor(column, words) ?? '');
    expect(guessColumns(headings, folded)).toEqual(
      columns.map((column) => (notImported.includes(column) ? null : column)),
    );
  });
});

it.each([
  ['zh-CN', stagesCN],
  ['zh-TW', stagesTW],
  ['en', stagesEn],
])('a stage that left in %s is the same when it comes back', (_, words) => {
  const read = Object.values(words).map((word) =>
    readExtras((field) => (field === 'stage' ? word : ''), ['stage'], [], 'month-first'),
  );
  expect(read.map((one) => (one.ok ? one.value.edit.stage : one.refusal))).toEqual(
    Object.keys(words),
  );
});

it('is named as the import names its fields', () => {
  const known: readonly string[] = [...importFields, ...notImported];
  expect(customerColumns.filter((column) => !known.includes(column))).toEqual([]);
});

function wordFor(column: string, words: Readonly<Record<string, string>>): string | undefined {
  return words[column] ?? (column === 'referrer' ? words['referrerId'] : undefined);
}

function folded(text: string): string {
  return Array.from(text, (letter) => foldCharacter(letter.codePointAt(0) ?? 0)).join('');
}
