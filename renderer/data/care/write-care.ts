import type { CareRule } from '#domain/care/care-rule.ts';
import { followUpKind } from '#domain/care/follow-up.ts';
import { movedFields } from '#domain/care/moved-fields.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import type { Value } from '#domain/sync/rows.ts';

import { breath } from '../breath.ts';
import { changedFields } from '../catalogue/documents.ts';
import type { WritingShop } from '../shop.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';
import { keepersAct } from './keepers-act.ts';
import { type PersonPlan, type Touch, planPeople } from './plan-people.ts';

/** People planned and written in one transaction: a sale at the counter waits for no more than that. */
const peopleAtOnce = 100;

export type CareRun = {
  readonly rules: readonly CareRule[];
  readonly today: BusinessDay;
  readonly signal: AbortSignal;
  readonly progress?: (done: number, of: number) => void;
};

/**
 * Makes, moves and puts away what the rules call for among these people. Planned in a read first, so that
 * a sale that calls for nothing costs the counter nothing; planned again inside the write, which may find
 * another state. Answers false if it was stopped by its signal.
 */
export async function takeCareOf(
  shop: WritingShop,
  touches: readonly Touch[],
  { rules, today, signal, progress }: CareRun,
): Promise<boolean> {
  for (let at = 0; at < touches.length; at += peopleAtOnce) {
    if (signal.aborted) return false;
    const some = touches.slice(at, at + peopleAtOnce);
    const plans = await planPeople(shop.db, some, rules, today);
    if (plans.length > 0) await carryOut(shop, some, rules, today);
    progress?.(Math.min(touches.length, at + peopleAtOnce), touches.length);
    if (touches.length > peopleAtOnce) await breath();
  }
  return true;
}

async function carryOut(
  shop: WritingShop,
  touches: readonly Touch[],
  rules: readonly CareRule[],
  today: BusinessDay,
): Promise<void> {
  await operate<number, { readonly kind: 'nothing' }>(
    shop,
    keepersAct(shop),
    async (write): Promise<Result<number, { readonly kind: 'nothing' }>> => {
      const plans = await planPeople(shop.db, touches, rules, today);
      for (const plan of plans) writePlan(write, plan);
      return plans.length === 0 ? refuse({ kind: 'nothing' }) : accept(plans.length);
    },
  );
}

function writePlan(write: Write, { customerId, rule, steps, documents }: PersonPlan): void {
  for (const step of steps) {
    if (step.kind === 'make') {
      const { kind, staffId, id: ruleId } = rule;
      const days = { day: step.day, becauseDay: step.because };
      // No state and nothing empty: what was never set never wins over what another counter set.
      const fields: Record<string, Value> = { customerId, kind, ruleId, ...days };
      const who = staffId === null ? {} : { staffId };
      write.createDocument(followUpKind, { ...fields, ...who }, step.id);
      continue;
    }
    const document = documents.get(step.id);
    if (document === undefined) continue;
    const wanted: Record<string, Value> =
      step.kind === 'putAway' ? { deletedAt: write.at } : movedFields(document.fields, step);
    // Never touched by hand is the same as not by hand.
    const present = { fields: { isByHand: false, ...document.fields } };
    write.editDocument(document, changedFields(present, wanted));
  }
}
