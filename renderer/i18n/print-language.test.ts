import { describe, expect, it } from 'vitest';

import { printTemplateProblems } from '#domain/printing/check-template.ts';
import { cents, pointUnits, toBusinessDay } from '#domain/kernel/units.ts';
import { usualTemplates } from '#domain/printing/usual-templates.ts';

import { languages } from './language.ts';
import { printLanguage } from './print-language.ts';

describe.each(languages)('paper in %s', (language) => {
  it('has words for every document, and templates that can all be filled', () => {
    const { words } = printLanguage(language);
    for (const template of usualTemplates(words)) {
      expect(printTemplateProblems(template), template.id).toEqual([]);
    }
  });
});

it('writes amounts, points and days as its language does, whatever the screen speaks', () => {
  const [chinese, english] = [printLanguage('zh-CN'), printLanguage('en').withDecimals(1)];
  const day = toBusinessDay('2026-11-23');
  expect(chinese.say.money(cents(128_000))).toBe('¥1,280.00');
  expect(chinese.say.day(day)).toBe('2026年11月23日');
  expect(chinese.tell.weekday(day)).toBe('11月23日 周一');
  expect(chinese.tell.reprint(2)).toBe('补打 第 2 次');
  expect(chinese.words.page).toEqual(['第 ', ' 页，共 ', ' 页']);
  expect(english.say.day(day)).toBe('Nov 23, 2026');
  expect(english.say.points(pointUnits(125))).toBe('12.5');
  expect(english.tell.storedMove({ what: 'topup', reason: null })).toBe('Top-up');
  expect(english.tell.people(1)).toBe('1 customer');
  expect(english.tell.things(1_200)).toBe('1,200 things');
});
