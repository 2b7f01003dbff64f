import type { CareRuleDraft, CareRuleRefusal, CareTrigger } from '#domain/care/care-rule.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** How goods are called; undefined for a product that is gone. */
export type NameOfProduct = (id: RowId) => string | undefined;

/** What a rule waits for, and when its follow-up comes: "3 days after a sale". */
export function ruleInWords(
  { trigger, afterDays }: Pick<CareRuleDraft, 'trigger' | 'afterDays'>,
  { t }: Words,
  nameOf: NameOfProduct,
): string {
  const when =
    afterDays === 0
      ? t('careSettings.whenSameDay')
      : t('careSettings.whenAfter', { count: afterDays });
  switch (trigger.kind) {
    case 'anySale':
      return t('careSettings.rule-anySale', { when });
    case 'productSale': {
      const goods = nameOf(trigger.productId) ?? t('careSettings.goneProduct');
      return t('careSettings.rule-goods', { when, goods });
    }
    case 'categorySale':
      return t('careSettings.rule-goods', { when, goods: trigger.category });
    case 'stage':
      return t('careSettings.rule-stage', { when, stage: t(`care.life-${trigger.stage}`) });
    case 'pointsEnd':
    case 'membershipEnds':
      return t(`careSettings.rule-${trigger.kind}`, { count: trigger.days });
    case 'storedLow':
    case 'cardLow':
      return t(`careSettings.rule-${trigger.kind}`);
  }
}

/** What is wrong with a rule, in words. */
export function ruleProblem(refusal: CareRuleRefusal, { t, number }: Words): string {
  if (refusal.kind === 'out-of-range') {
    const range = { least: number(refusal.least), most: number(refusal.most) };
    return t('loyalty.problem-whole', range);
  }
  if (refusal.kind === 'too-long') {
    return t('careSettings.problem-too-long', { most: number(refusal.most) });
  }
  return t(`careSettings.problem-${refusal.kind}`);
}

/** Whether a rule waits some days after what happened, or stands on a day by itself. */
export function waitsAfter(kind: CareTrigger['kind']): boolean {
  return kind !== 'pointsEnd' && kind !== 'membershipEnds';
}
