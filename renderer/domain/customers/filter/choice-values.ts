import { type CustomerColumns, numberAt } from '../columns/customer-columns.ts';
import { genders, stages } from '../card.ts';
import type { ChoiceField, Condition } from './filter.ts';

/** The word for "nobody has said": a gender not known, a customer not asked. */
const notSaid = 'none';

const values: Readonly<Record<ChoiceField, readonly string[]>> = {
  stage: stages,
  gender: genders,
  consent: ['no', 'yes'],
};

/** What can be chosen for a field; "not said" where it may be missing. */
export function choicesOf(field: ChoiceField): readonly string[] {
  return field === 'stage' ? stages : [...values[field], notSaid];
}

/** Whether a customer's value is among the chosen ones. */
export function choiceTest(
  { field, values: chosen }: Extract<Condition, { readonly kind: 'choice' }>,
  columns: CustomerColumns,
): (slot: number) => boolean {
  const column = columns.numbers[field];
  const codes = new Set(
    chosen.map((value) => values[field].indexOf(value)).filter((at) => at >= 0),
  );
  const missing = chosen.includes(notSaid);
  return (slot) => {
    const code = numberAt(column, slot);
    return Number.isNaN(code) ? missing : codes.has(code);
  };
}
