import { type Cents, cents } from '../kernel/units.ts';
import { type Stage, stages } from './card.ts';
import { type Lead, msOfDay } from './lead.ts';

/** One stage of the board. */
export type LeadColumn = {
  readonly stage: Stage;
  /** What the column shows, worth most first. */
  readonly leads: readonly Lead[];
  /** What those shown are expected to bring. */
  readonly expected: Cents;
  /** Those of the stage who came to it longer ago than the board looks back; known for `gone` only. */
  readonly older: number;
};

/** Who became a customer, or left, longer ago than this is no news on the board. */
export const boardDays = 30;

/**
 * The board by stage. Leads and those aimed at are all there; of customers only those who were led
 * there in the last 30 days, since a shop has thousands of customers who never were leads; of those
 * who left only the last 30 days, and how many before.
 */
export function boardOf(leads: Iterable<Lead>, nowMs: number): readonly LeadColumn[] {
  const shown = new Map<Stage, Lead[]>(stages.map((stage) => [stage, []]));
  let older = 0;
  for (const lead of leads) {
    if (isShown(lead, nowMs)) shown.get(lead.stage)?.push(lead);
    else if (lead.stage === 'gone') older += 1;
  }
  return stages.map((stage) => {
    const inColumn = (shown.get(stage) ?? []).sort(worthMostFirst);
    const expected = inColumn.reduce((sum, lead) => sum + (lead.expectedValue ?? 0), 0);
    return {
      stage,
      leads: inColumn,
      expected: cents(expected),
      older: stage === 'gone' ? older : 0,
    };
  });
}

/** Whether a board looking back from `nowMs` has a place for this card. */
export function isShown({ stage, moved, sinceMs }: Lead, nowMs: number): boolean {
  if (stage === 'lead' || stage === 'aiming') return true;
  const isRecent = nowMs - sinceMs <= boardDays * msOfDay;
  return isRecent && (stage === 'gone' || moved);
}

/** Those without an expected value come last; among equals the one who waits longest first. */
function worthMostFirst(one: Lead, other: Lead): number {
  return (
    (other.expectedValue ?? -1) - (one.expectedValue ?? -1) ||
    one.sinceMs - other.sinceMs ||
    (one.id < other.id ? -1 : 1)
  );
}
