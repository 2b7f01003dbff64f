import { isInteraction, isSatisfaction } from '#domain/care/facts.ts';
import type { CareLine } from '#domain/care/told-line.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { isCareStep } from './care-steps.ts';
import type { Surroundings } from './surroundings.ts';

/** A line about caring for a customer; undefined for other entries. */
export function careFact(entry: Entry, { texts, staff }: Surroundings): CareLine | undefined {
  const words = careTextIds(entry).flatMap((id) => texts.get(id) ?? []);
  if (isInteraction(entry)) {
    const { kind, what, channel, occasion = '', staffId } = entry;
    const staffName = staffId === null ? '' : (staff.get(staffId) ?? '');
    return { kind, what, channel, occasion, staffName, texts: words };
  }
  if (isSatisfaction(entry)) {
    const { kind, stars, recommend } = entry;
    return { kind, stars, recommend, texts: words };
  }
  if (!isCareStep(entry)) return undefined;
  if (entry.kind === 'complaint_step') {
    const { step, complaint } = entry;
    return { kind: 'complaint', step, type: complaint.type, texts: words };
  }
  const { step, from, followUp } = entry;
  const { kind: what, day: due } = followUp;
  const result = step === 'done' ? followUp.result : null;
  return { kind: 'follow-up', step, what, due, from, result, texts: words };
}

/** Where the words of such an entry lie. */
export function careTextIds(entry: Entry): readonly RowId[] {
  if (isCareStep(entry)) return entry.textIds;
  const has = isInteraction(entry) || isSatisfaction(entry);
  return has && entry.textId !== null ? [entry.textId] : [];
}
