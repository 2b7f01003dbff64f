import { describe, expect, it } from 'vitest';

import { type CareRule, type CareRuleDraft, checkRule } from '#domain/care/care-rule.ts';
import { toBusinessDay, toRowId } from '#domain/kernel/units.ts';

import { formOfRule, newRuleForm, readRuleForm, suggestionsFor } from './rule-form.ts';
import { timeText, typedTime } from './typed-time.ts';

const today = toBusinessDay('2026-11-23');
const tea = { id: toRowId('tea'), name: '龙井', category: '茶' };
const form = newRuleForm(today);

describe('a rule as it is typed', () => {
  it.each<[string, Partial<typeof form>, Partial<CareRuleDraft>]>([
    ['after any sale', {}, { trigger: { kind: 'anySale' }, afterDays: 3 }],
    [
      'after a product, by its name',
      { trigger: 'productSale', goods: ' 龙井 ', afterDays: '３０' },
      { trigger: { kind: 'productSale', productId: tea.id }, afterDays: 30 },
    ],
    [
      'after a category',
      { trigger: 'categorySale', goods: '茶' },
      { trigger: { kind: 'categorySale', category: '茶' } },
    ],
    [
      'when a stage begins',
      { trigger: 'stage', stage: 'sleeping', afterDays: '0' },
      { trigger: { kind: 'stage', stage: 'sleeping' }, afterDays: 0 },
    ],
    [
      'before points expire, whatever was typed for days after',
      { trigger: 'pointsEnd', daysBefore: '30', afterDays: 'x' },
      { trigger: { kind: 'pointsEnd', days: 30 }, afterDays: 0 },
    ],
    ['when stored value runs low', { trigger: 'storedLow' }, { trigger: { kind: 'storedLow' } }],
  ])('%s', (_, typed, said) => {
    const draft = readRuleForm({ ...form, ...typed }, [tea], false);
    expect(draft).toMatchObject(said);
    expect(draft && checkRule(draft).ok).toBe(true);
    const rule: CareRule = { ...(draft as CareRuleDraft), id: toRowId('r') };
    expect(readRuleForm(formOfRule(rule, [tea]), [tea], false)).toEqual(draft);
  });

  it('is none while the product is nobody’s', () => {
    expect(readRuleForm({ ...form, trigger: 'productSale', goods: '咖啡' }, [tea], false)).toBe(
      undefined,
    );
  });

  it('keeps a product that is gone by its id', () => {
    const draft = readRuleForm({ ...form, trigger: 'productSale', goods: '龙井' }, [tea], true);
    const shown = formOfRule({ ...(draft as CareRuleDraft), id: toRowId('r') }, []);
    expect(shown.goods).toBe('tea');
    expect(readRuleForm(shown, [tea], true)).toEqual(draft);
  });

  it('with days that are none is refused at its field', () => {
    const draft = readRuleForm({ ...form, afterDays: '三' }, [], false);
    expect(draft && checkRule(draft)).toMatchObject({ refusal: { field: 'afterDays' } });
  });
});

it('suggests three rules, and none that the shop has, on or off', () => {
  const days = (rules: readonly CareRule[]) =>
    suggestionsFor(rules, today, '').map(({ afterDays, isOn }) => [afterDays, isOn]);
  expect(days([])).toEqual([
    [3, false],
    [30, false],
    [90, false],
  ]);
  const kept = { ...(readRuleForm(form, [], false) as CareRuleDraft), id: toRowId('r') };
  expect(days([kept]).map(([after]) => after)).toEqual([30, 90]);
});

it('reads a time of the day and nothing else', () => {
  expect(
    ['09:00', '0:05', '23:59', '24:00', '12:60', '9', '', 'ab:cd', '９：30'].map(typedTime),
  ).toEqual([540, 5, 1_439, ...Array<number>(5).fill(Number.NaN), 570]);
  expect([540, 5, 1_439].map(timeText)).toEqual(['09:00', '00:05', '23:59']);
});
