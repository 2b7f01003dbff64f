import { describe, expect, it } from 'vitest';

import { en } from './en.ts';
import { spoken } from './language.ts';
import { wordsIn } from './words-in.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

type Screens = Readonly<Record<string, Readonly<Record<string, string>>>>;
const source: Screens = zhCN;

describe.each<[string, Screens]>([
  ['zh-TW', zhTW],
  ['en', en],
])('the words in %s', (_, translation) => {
  it('say everything the source language says, and nothing else', () => {
    expect(sentences(translation)).toEqual(sentences(source));
  });

  it('fill in the same blanks', () => {
    expect(blanks(translation)).toEqual(blanks(source));
  });
});

it.each<[string, Screens]>([
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
  ['en', en],
])('%s has no empty sentence', (_, words) => {
  const empty = Object.entries(words).flatMap(([screen, lines]) =>
    Object.entries(lines).flatMap(([key, text]) =>
      text.trim() === '' ? [`${screen}.${key}`] : [],
    ),
  );
  expect(empty).toEqual([]);
});

it('English has a singular for every plural', () => {
  for (const lines of Object.values<Readonly<Record<string, string>>>(en)) {
    for (const key of Object.keys(lines).filter((name) => name.endsWith('_other'))) {
      expect(lines).toHaveProperty(key.replace('_other', '_one'));
    }
  }
});

it('guesses the language a computer speaks', () => {
  expect(['zh', 'zh-CN', 'zh-SG', 'zh-Hant', 'zh-HK', 'zh-TW', 'en-GB', 'ja'].map(spoken)).toEqual([
    'zh-CN',
    'zh-CN',
    'zh-CN',
    'zh-TW',
    'zh-TW',
    'zh-TW',
    'en',
    'en',
  ]);
});

/** Keys without their plural endings: Chinese has one form, English two. */
function sentences(words: Screens): string[] {
  const keys = Object.entries(words).flatMap(([screen, lines]) =>
    Object.keys(lines).map((key) => `${screen}.${key.replace(/_(one|other)$/, '')}`),
  );
  return [...new Set(keys)].sort();
}

function blanks(words: Screens): string[] {
  const found = Object.entries(words).flatMap(([screen, lines]) =>
    Object.entries(lines).flatMap(([key, text]) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(
        ([, name]) => `${screen}.${key.replace(/_(one|other)$/, '')}: ${name}`,
      ),
    ),
  );
  return [...new Set(found)].sort();
}

it.each([
  ['1', '1 point available'],
  ['2', '2 points available'],
  ['0', '0 points available'],
  ['1,001', '1,001 points available'],
  ['1.5', '1.5 points available'],
])('English says %s with the right word', (points, said) => {
  expect(wordsIn('en').t('sale.pointsHave', { points })).toBe(said);
});
