import type { FieldForMany } from '#data/customers/batch/set-field-many.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

const plainFields = ['source', 'occupation', 'stage', 'gender', 'consent', 'referrer'] as const;
type PlainField = (typeof plainFields)[number];

/** A field that many cards can be given at once. */
export type SetField = { readonly id: PlainField | `custom/${RowId}`; readonly label: string };

export function fieldsToSet(fields: readonly CustomField[], { t }: Words): readonly SetField[] {
  return [
    ...plainFields.map((id): SetField => ({ id, label: t(`customers.${id}`) })),
    ...fields.map(({ id, name }): SetField => ({ id: `custom/${id}`, label: name })),
  ];
}

/** The edit before anything was typed: it empties the field, but for a stage, which everybody has. */
export function emptyEdit(field: SetField['id'], fields: readonly CustomField[]): FieldForMany {
  switch (field) {
    case 'source':
      return { source: '' };
    case 'occupation':
      return { occupation: '' };
    case 'stage':
      return { stage: 'customer' };
    case 'gender':
      return { gender: null };
    case 'consent':
      return { consent: null };
    case 'referrer':
      return { referrerId: null };
    default: {
      const own = ownField(field, fields);
      return own === undefined ? {} : { custom: new Map([[own.id, null]]) };
    }
  }
}

/** The field of the shop's own behind an entry. */
export function ownField(
  field: SetField['id'],
  fields: readonly CustomField[],
): CustomField | undefined {
  const id = field.slice('custom/'.length);
  return isRowId(id) ? fields.find((one) => one.id === id) : undefined;
}
