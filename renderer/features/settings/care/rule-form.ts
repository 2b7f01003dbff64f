import {
  type CareRule,
  type CareRuleDraft,
  type CareTrigger,
  type SlippingStage,
  suggestedDays,
} from '#domain/care/care-rule.ts';
import type { FollowUpKind } from '#domain/care/follow-up.ts';
import { type BusinessDay, type RowId, isRowId } from '#domain/kernel/units.ts';

import type { NamedProduct } from '../loyalty/named-products.ts';
import { typedCount, typedDay } from '../loyalty/typed.ts';
import { waitsAfter } from './rule-in-words.ts';

/** A rule as it is typed. Fields of the other triggers keep what was typed in them. */
export type RuleForm = {
  readonly trigger: CareTrigger['kind'];
  readonly goods: string;
  readonly stage: SlippingStage;
  readonly daysBefore: string;
  readonly afterDays: string;
  readonly kind: FollowUpKind;
  readonly text: string;
  readonly staffId: string;
  readonly since: string;
};

/** What a new rule begins with: three days after any sale, looking at nothing before today. */
export function newRuleForm(today: BusinessDay): RuleForm {
  return {
    trigger: 'anySale',
    goods: '',
    stage: 'quiet',
    daysBefore: '7',
    afterDays: '3',
    kind: 'afterSale',
    text: '',
    staffId: '',
    since: today,
  };
}

/**
 * A rule as the owner would have typed it; a product that is gone stands there by its id, so that the rule keeps
 * it.
 */
export function formOfRule(rule: CareRule, products: readonly NamedProduct[]): RuleForm {
  const { trigger } = rule;
  return {
    ...newRuleForm(rule.since),
    trigger: trigger.kind,
    goods: goodsOf(trigger, products),
    ...('stage' in trigger && { stage: trigger.stage }),
    ...('days' in trigger && { daysBefore: String(trigger.days) }),
    afterDays: String(rule.afterDays),
    kind: rule.kind,
    text: rule.text,
    staffId: rule.staffId ?? '',
  };
}

/** What is typed as a rule; undefined while no product is named. Numbers that are none are refused by `checkRule`. */
export function readRuleForm(
  form: RuleForm,
  products: readonly NamedProduct[],
  isOn: boolean,
): CareRuleDraft | undefined {
  const trigger = triggerOf(form, products);
  if (trigger === undefined) return undefined;
  return {
    isOn,
    trigger,
    afterDays: waitsAfter(form.trigger) ? typedCount(form.afterDays) : 0,
    kind: form.kind,
    text: form.text,
    staffId: isRowId(form.staffId) ? form.staffId : null,
    since: typedDay(form.since),
  };
}

/** The rules the app suggests and the shop has not: 3, 30 and 90 days after a sale. */
export function suggestionsFor(
  rules: readonly CareRule[],
  today: BusinessDay,
  text: string,
): readonly CareRuleDraft[] {
  return suggestedDays
    .filter(
      (days) =>
        !rules.some(({ trigger, afterDays }) => trigger.kind === 'anySale' && afterDays === days),
    )
    .map((afterDays) => ({
      isOn: false,
      trigger: { kind: 'anySale' },
      afterDays,
      kind: afterDays < 30 ? 'afterSale' : 'revisit',
      text,
      staffId: null,
      since: today,
    }));
}

function triggerOf(
  { trigger: kind, goods, stage, daysBefore }: RuleForm,
  products: readonly NamedProduct[],
): CareTrigger | undefined {
  switch (kind) {
    case 'anySale':
    case 'storedLow':
    case 'cardLow':
      return { kind };
    case 'stage':
      return { kind, stage };
    case 'pointsEnd':
    case 'membershipEnds':
      return { kind, days: typedCount(daysBefore) };
    case 'categorySale':
      return { kind, category: goods.trim() };
    case 'productSale': {
      const productId = productCalled(goods.trim(), products);
      return productId === undefined ? undefined : { kind, productId };
    }
  }
}

function productCalled(name: string, products: readonly NamedProduct[]): RowId | undefined {
  return products.find((one) => one.name === name || one.id === name)?.id;
}

function goodsOf(trigger: CareTrigger, products: readonly NamedProduct[]): string {
  if (trigger.kind === 'categorySale') return trigger.category;
  if (trigger.kind !== 'productSale') return '';
  // A product that is gone keeps its rule, by its id.
  return products.find(({ id }) => id === trigger.productId)?.name ?? trigger.productId;
}
