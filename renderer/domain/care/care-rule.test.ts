import { expect, test } from 'vitest';

import { toBusinessDay, toRowId } from '../kernel/units.ts';
import {
  type CareRuleDraft,
  type CareTrigger,
  careRuleFrom,
  checkRule,
  ruleFields,
} from './care-rule.ts';

const id = toRowId('rule');
const draft: CareRuleDraft = {
  isOn: true,
  trigger: { kind: 'anySale' },
  afterDays: 3,
  kind: 'afterSale',
  text: '问一下合不合脚',
  staffId: toRowId('anna'),
  since: toBusinessDay('2026-11-22'),
};

test.each<CareTrigger>([
  { kind: 'anySale' },
  { kind: 'productSale', productId: toRowId('tea') },
  { kind: 'categorySale', category: '茶' },
  { kind: 'stage', stage: 'sleeping' },
  { kind: 'pointsEnd', days: 30 },
  { kind: 'storedLow' },
  { kind: 'cardLow' },
  { kind: 'membershipEnds', days: 7 },
])('a rule that waits for $kind is read back as it was kept', (trigger) => {
  const rule = { ...draft, trigger };
  expect(careRuleFrom({ id, fields: ruleFields(rule) })).toEqual({ id, ...rule });
});

test('a rule that waits for something this version does not know makes nothing', () => {
  const fields = { ...ruleFields(draft), trigger: { kind: 'fullMoon' } };
  expect(careRuleFrom({ id, fields })).toBeNull();
  expect(careRuleFrom({ id, fields: { ...ruleFields(draft), since: 'soon' } })).toBeNull();
});

test.each([
  ['out-of-range', { afterDays: -1 }],
  ['out-of-range', { afterDays: 1.5 }],
  ['out-of-range', { trigger: { kind: 'pointsEnd', days: 366 } }],
  ['no-goods', { trigger: { kind: 'categorySale', category: ' ' } }],
  ['too-long', { text: '好'.repeat(501) }],
] as const)('is refused: %s', (kind, changes) => {
  expect(checkRule({ ...draft, ...changes })).toMatchObject({ ok: false, refusal: { kind } });
});

test('a rule may wait no day at all, and say nothing', () => {
  const checked = checkRule({ ...draft, afterDays: 0, text: '  ' });
  expect(checked).toEqual({ ok: true, value: { ...draft, afterDays: 0, text: '' } });
});
