import { expect, it } from 'vitest';

import { languages } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';

import { findSettings } from './find-settings.ts';
import { settingsIndex } from './settings-index.ts';

const chinese = settingsIndex(wordsIn('zh-CN'));
const titles = (typed: string) => findSettings(chinese, typed).map(({ title }) => title);

it('finds a setting by its name, by what it is for, and by a field on it', () => {
  expect(titles('有效期')[0]).toBe('积分有效期');
  expect(titles('店名')).toContain('店铺');
  expect(titles('闰')).toEqual([expect.stringContaining('生日')]);
});

it('puts what is called so before what only mentions it', () => {
  const found = titles('生日');
  expect(found.length).toBeGreaterThan(2);
  expect(found[0]).toContain('生日');
});

it('leads to the copies and to the proof, each on its tab', () => {
  const first = (typed: string) => findSettings(chinese, typed)[0]?.place.tab;
  expect(first('打开一份备份')).toBe('backup');
  expect(first('共用文件夹')).toBe('counters');
  expect(first('证明')).toBe('health');
});

it('asks for every word that was typed', () => {
  expect(titles('打印 收款').length).toBeLessThan(titles('打印').length);
  expect(titles('没有这样的设置')).toEqual([]);
});

it.each(languages)('has a sentence of its own for each of them in %s', (language) => {
  const entries = settingsIndex(wordsIn(language));
  const sentences = new Set(entries.map(({ sentence }) => sentence));
  expect(sentences.size).toBe(entries.length);
  for (const { sentence } of entries) expect(sentence).not.toContain('settingsFind.');
});
