import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind, documentsOfKind, textField } from './documents.ts';

/** Someone who works at the counter. Never deleted, since their name stands in sales; made inactive. */
export type StaffMember = { readonly id: RowId; readonly name: string; readonly active: boolean };

export type StaffRefusal = { readonly kind: 'empty' } | { readonly kind: 'unknown' };

/** Everyone who works or worked here, oldest first. */
export async function staffOf(shop: Shop): Promise<readonly StaffMember[]> {
  return (await documentsOfKind(shop.db, 'staff')).map(memberFrom);
}

/** Adds someone, or changes their name, or says that they left. */
export async function saveStaff(
  shop: Shop,
  member: Omit<StaffMember, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<StaffMember, StaffRefusal>> {
  return operate<StaffMember, StaffRefusal>(shop, act, async (write) => {
    const fields = { name: member.name.trim(), active: member.active };
    if (fields.name === '') return refuse({ kind: 'empty' });
    if (member.id === undefined) return accept(memberFrom(write.createDocument('staff', fields)));

    const document = await documentOfKind(shop.db, 'staff', member.id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    return accept(memberFrom(write.editDocument(document, changedFields(document, fields))));
  });
}

function memberFrom(document: Document): StaffMember {
  return {
    id: document.id,
    name: textField(document, 'name'),
    active: document.fields['active'] !== false,
  };
}
