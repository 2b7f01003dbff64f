import { mixed } from '../kernel/text-mix.ts';
import { type RowId, toRowId } from '../kernel/units.ts';

/**
 * The id of a follow-up that a rule makes: the same on every counter, so that two that worked apart make
 * one document and not two. 106 bits of the rule, the customer and which one of theirs it is.
 */
export function ruleFollowUpId(ruleId: RowId, customerId: RowId, ordinal: number): RowId {
  return idOf(`rule ${ruleId} ${customerId} ${ordinal}`);
}

/** The id of the one that comes after a repeating follow-up: done on two counters, it is still one. */
export function nextFollowUpId(id: RowId): RowId {
  return idOf(`next ${id}`);
}

/**
 * The id of the one that asks whether a complaint is solved, after its so-manieth solving: solved on two
 * counters, the customer is asked once.
 */
export function askingFollowUpId(complaintId: RowId, solving: number): RowId {
  return idOf(`solved ${complaintId} ${solving}`);
}

/** Read from both ends: what looks alike to the one mixing does not to the other. */
function idOf(text: string): RowId {
  const backwards = text.split('').reverse().join('');
  return toRowId(`care-${hex(mixed(text))}${hex(mixed(backwards))}`);
}

function hex(number: number): string {
  return number.toString(16).padStart(14, '0');
}
