import { type Result, accept, refuse } from '../kernel/result.ts';
import { type BusinessDay, type RowId, isBusinessDay, isRowId } from '../kernel/units.ts';
import { idIn } from '../sync/field-readers.ts';
import type { Document, Fields, Value } from '../sync/rows.ts';
import { type FollowUpKind, followUpKinds } from './follow-up.ts';

/** The stages that a customer slips into without doing anything; the others begin with a sale or a card. */
export const slippingStages = ['quiet', 'sleeping', 'leaving', 'lost'] as const;
export type SlippingStage = (typeof slippingStages)[number];

/** What a rule waits for (`rules.md` §5). `days` are so many before the end. */
export type CareTrigger =
  | { readonly kind: 'anySale' }
  | { readonly kind: 'productSale'; readonly productId: RowId }
  | { readonly kind: 'categorySale'; readonly category: string }
  | { readonly kind: 'stage'; readonly stage: SlippingStage }
  | { readonly kind: 'pointsEnd'; readonly days: number }
  | { readonly kind: 'storedLow' }
  | { readonly kind: 'cardLow' }
  | { readonly kind: 'membershipEnds'; readonly days: number };

/** What makes follow-ups by itself. Its text is the shop's own, about nobody, and lies in the document. */
export type CareRule = {
  readonly id: RowId;
  readonly isOn: boolean;
  readonly trigger: CareTrigger;
  /** Days from what happened to the follow-up, moved on over days on which the shop is closed. */
  readonly afterDays: number;
  readonly kind: FollowUpKind;
  readonly text: string;
  /** Who is to do it; null for whoever is there. */
  readonly staffId: RowId | null;
  /** Only what happens from this day on makes follow-ups. */
  readonly since: BusinessDay;
};

export type CareRuleDraft = Omit<CareRule, 'id'>;

export type CareRuleRefusal =
  | { readonly kind: 'unknown-rule' }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'no-goods' }
  | { readonly kind: 'too-long'; readonly most: number }
  | {
      readonly kind: 'out-of-range';
      readonly field: 'afterDays' | 'days';
      readonly least: number;
      readonly most: number;
    };

const mostAfterDays = 3_650;
const mostDaysBefore = 365;
const mostRuleText = 500;

/**
 * The rules that the app proposes to every shop, off until the owner wants them: 3, 30 and 90 days after a
 * sale (`rules.md` §5).
 */
export const suggestedDays = [3, 30, 90] as const;

/** A rule that a shop can keep. Refuses days that are none or too many, no goods, and a text that is too long. */
export function checkRule(draft: CareRuleDraft): Result<CareRuleDraft, CareRuleRefusal> {
  const { trigger, afterDays, since } = draft;
  const text = draft.text.trim();
  if (!isBusinessDay(since)) return refuse({ kind: 'no-day' });
  if (!isWithin(afterDays, 0, mostAfterDays)) {
    return refuse({ kind: 'out-of-range', field: 'afterDays', least: 0, most: mostAfterDays });
  }
  if ('days' in trigger && !isWithin(trigger.days, 0, mostDaysBefore)) {
    return refuse({ kind: 'out-of-range', field: 'days', least: 0, most: mostDaysBefore });
  }
  const isNoGoods = trigger.kind === 'categorySale' && trigger.category.trim() === '';
  if (isNoGoods) return refuse({ kind: 'no-goods' });
  if (text.length > mostRuleText) return refuse({ kind: 'too-long', most: mostRuleText });
  return accept({ ...draft, text });
}

/** A rule as the fields of its document: the trigger is one field, so that two counters never mix two of them. */
export function ruleFields(rule: CareRuleDraft): Record<string, Value> {
  return {
    isOn: rule.isOn,
    trigger: { ...rule.trigger },
    afterDays: rule.afterDays,
    kind: rule.kind,
    text: rule.text,
    staffId: rule.staffId,
    since: rule.since,
  };
}

/** A rule out of its document; null for one of a newer version or a damaged one, which makes nothing. */
export function careRuleFrom({ id, fields }: Pick<Document, 'id' | 'fields'>): CareRule | null {
  const trigger = triggerIn(fields['trigger']);
  const { since } = fields;
  if (trigger === null || !isBusinessDay(since)) return null;
  return {
    id,
    trigger,
    since,
    isOn: fields['isOn'] === true,
    afterDays: wholeIn(fields['afterDays'], mostAfterDays),
    kind: followUpKinds.find((kind) => kind === fields['kind']) ?? 'custom',
    text: textIn(fields, 'text'),
    staffId: idIn(fields, 'staffId'),
  };
}

function triggerIn(value: unknown): CareTrigger | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  const days = wholeIn('days' in value ? value.days : 0, mostDaysBefore);
  switch (value.kind) {
    case 'anySale':
    case 'storedLow':
    case 'cardLow':
      return { kind: value.kind };
    case 'pointsEnd':
    case 'membershipEnds':
      return { kind: value.kind, days };
    case 'productSale': {
      const productId = 'productId' in value ? value.productId : null;
      return isRowId(productId) ? { kind: 'productSale', productId } : null;
    }
    case 'categorySale': {
      const category = 'category' in value ? value.category : null;
      return typeof category === 'string' ? { kind: 'categorySale', category } : null;
    }
    case 'stage': {
      const stage = slippingStages.find((one) => 'stage' in value && one === value.stage);
      return stage === undefined ? null : { kind: 'stage', stage };
    }
    default:
      return null;
  }
}

function textIn(fields: Fields, path: string): string {
  const value = fields[path];
  return typeof value === 'string' ? value : '';
}

function wholeIn(value: unknown, most: number): number {
  return typeof value === 'number' && isWithin(value, 0, most) ? value : 0;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
