import { expect, it } from 'vitest';

import { en } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

type Screens = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The way to a place in the settings, as it stands in a sentence: `“设置 › 打印 › 模板”`. */
const ways = /[“「]([^”」“「]*? › [^”」]*)[”」]/g;

/** The tabs of the settings; what stands further along a way is a part or a sheet, and is called so somewhere. */
const tabs = [
  ['loyalty', 'tabShop'],
  ['loyalty', 'tab'],
  ['careSettings', 'tab'],
  ['backup', 'tab'],
  ['health', 'tab'],
  ['counters', 'tab'],
  ['print', 'setTab'],
  ['settingsFind', 'tab'],
] as const;

/** The words on the sheets of the settings. */
const ofSettings = ['loyalty', 'careSettings', 'backup', 'health', 'print', 'report'];

it.each<[string, Screens]>([
  ['zh-CN', zhCN],
  ['zh-TW', zhTW],
  ['en', en],
])('every way to a setting that %s names leads somewhere', (_, words) => {
  const sentences = Object.values(words).flatMap((screen) => Object.values(screen));
  const named = new Set(ofSettings.flatMap((screen) => Object.values(words[screen] ?? {})));
  const known = new Set(tabs.map(([screen, key]) => words[screen]?.[key]));
  const found = sentences.flatMap((line) => [...line.matchAll(ways)].map(([, way = '']) => way));
  expect(found.length).toBeGreaterThan(8);
  const lost = found.filter((way) => {
    const [settings, tab, ...parts] = way.split(' › ');
    const isKnown = settings === words['settings']?.['title'] && known.has(tab);
    return !isKnown || parts.some((part) => !named.has(part));
  });
  expect(lost).toEqual([]);
});

it('a way is written in one manner', () => {
  const other = /(设置|設定|Settings) ?(→|·|>)/;
  for (const words of [zhCN, zhTW, en]) {
    const lines = Object.values<Readonly<Record<string, string>>>(words).flatMap(Object.values);
    const ours = lines.filter((line: string) => !/Mac|System Settings/.test(line));
    expect(ours.filter((line: string) => other.test(line))).toEqual([]);
  }
});
