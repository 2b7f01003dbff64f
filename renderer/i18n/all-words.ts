import type { FormatterModule, InitOptions } from 'i18next';

import { en } from './en.ts';
import { numberFormat } from './intl.ts';
import { presentLanguage } from './language.ts';
import { zhCN } from './zh-cn.ts';
import { zhTW } from './zh-tw.ts';

/** All words in all languages, for whoever speaks: the screen, and paper that speaks another language than the screen. */
export const wordOptions = {
  fallbackLng: 'zh-CN',
  defaultNS: 'words',
  resources: { 'zh-CN': { words: zhCN }, 'zh-TW': { words: zhTW }, en: { words: en } },
  // React escapes; escaping twice would show `&amp;` in a customer's name.
  interpolation: { escapeValue: false, alwaysFormat: true },
  returnNull: false,
} as const satisfies InitOptions;

/**
 * How many, as every other number is written: `3,000`. A year is no count and stays as it is. Amounts of points come in
 * as text already, so English asks for their word beside them: `{{points}} {{points, points}}`.
 */
export const countsGrouped: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value: unknown, wanted, language, blank) {
    if (wanted === 'points') return value === 1 || value === '1' ? 'point' : 'points';
    const isCount = blank?.['interpolationkey'] === 'count';
    if (isCount && typeof value === 'number') {
      return numberFormat(language ?? presentLanguage()).format(value);
    }
    return typeof value === 'number' ? value.toString() : typeof value === 'string' ? value : '';
  },
};
