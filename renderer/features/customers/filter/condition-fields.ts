import type { CustomField } from '#domain/customers/custom-field.ts';
import { textColumns } from '#domain/customers/columns/customer-columns.ts';
import {
  type Condition,
  amountFields,
  choiceFields,
  dayFields,
} from '#domain/customers/filter/filter.ts';
import type { Words } from '#i18n/use-words.ts';

/** What a condition can be about, as an entry of the list to choose from. */
export type FieldEntry = { readonly value: string; readonly label: string };

/** What can be asked, in groups: what shops ask most first. */
export function fieldEntries(
  fields: readonly CustomField[],
  { t }: Words,
): readonly { readonly group: string; readonly items: readonly FieldEntry[] }[] {
  const entry = (value: string, label: string): FieldEntry => ({ value, label });
  const own = fields.map(({ id, name }) => entry(`custom/${id}`, name));
  return [
    {
      group: t('filter.groupHabits'),
      items: [
        entry('tags', t('customers.tags')),
        entry('bought', t('filter.bought')),
        ...dayFields.map((field) => entry(`day/${field}`, t(`customers.${field}`))),
        ...amountFields.map((field) => entry(`amount/${field}`, t(`customers.${field}`))),
      ],
    },
    {
      group: t('filter.groupPerson'),
      items: [
        ...choiceFields.map((field) => entry(`choice/${field}`, t(`customers.${field}`))),
        entry('birthday', t('customers.birthday')),
        entry('referrer', t('customers.referrer')),
        ...textColumns.map((field) => entry(`text/${field}`, t(`customers.${field}`))),
      ],
    },
    ...(own.length > 0 ? [{ group: t('filter.groupOwn'), items: own }] : []),
  ];
}

/** The entry that a condition belongs to; undefined for one that this version does not know. */
export function fieldOf(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'text':
    case 'choice':
    case 'amount':
    case 'custom':
      return `${condition.kind}/${condition.field}`;
    case 'ago':
    case 'between':
    case 'never':
      return `day/${condition.field}`;
    case 'tags':
    case 'birthday':
    case 'referrer':
    case 'bought':
      return condition.kind;
    case 'unknown':
      return undefined;
  }
}

/** A condition about an entry, still to be filled in. */
export function newCondition(entry: string, fields: readonly CustomField[]): Condition {
  const [kind, name] = entry.split('/');
  const text = textColumns.find((known) => known === name);
  const choice = choiceFields.find((known) => known === name);
  const amount = amountFields.find((known) => known === name);
  const day = dayFields.find((known) => known === name);
  const own = fields.find(({ id }) => id === name);
  if (kind === 'text' && text) return { kind, field: text, test: 'contains', text: '' };
  if (kind === 'choice' && choice) return { kind, field: choice, values: [] };
  if (kind === 'amount' && amount) return { kind, field: amount, from: null, to: null };
  if (kind === 'day' && day) return { kind: 'ago', field: day, test: 'within', days: 30 };
  if (kind === 'custom' && own) return newOwnCondition(own);
  if (kind === 'birthday') return { kind, calendar: 'solar', months: [] };
  if (kind === 'referrer') return { kind, test: 'filled', id: null };
  if (kind === 'bought') return { kind, products: [], categories: [], days: 90 };
  return { kind: 'tags', test: 'any', tags: [] };
}

function newOwnCondition({ id, kind }: CustomField): Condition {
  const test =
    kind === 'number' || kind === 'date' ? 'atLeast' : kind === 'text' ? 'contains' : 'is';
  return { kind: 'custom', field: id, test, value: kind === 'yesno' ? true : null };
}
