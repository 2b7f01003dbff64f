import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentsOfKind, textField } from './documents.ts';

/** Someone who works at the counter. Never deleted, since their name stands in sales; made inactive. */
export type StaffMember = {
  readonly id: RowId;
  readonly name: string;
  /** What stands for the name on a slip and in a list: `01`, `LY`. Empty if the shop uses none. */
  readonly code: string;
  readonly active: boolean;
};

export type StaffRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'code-taken' };

/** Everyone who works or worked here, oldest first. */
export async function staffOf(shop: Shop): Promise<readonly StaffMember[]> {
  return (await documentsOfKind(shop.db, 'staff')).map(memberFrom);
}

/** Adds someone, or changes name and code, or says that they left. A code means one person, whatever its case. */
export async function saveStaff(
  shop: Shop,
  member: Omit<StaffMember, 'id'> & { readonly id?: RowId },
  act: Act,
): Promise<Result<StaffMember, StaffRefusal>> {
  return operate<StaffMember, StaffRefusal>(shop, act, async (write) => {
    const { id, active } = member;
    const fields = { name: member.name.trim(), code: member.code.trim(), active };
    if (fields.name === '') return refuse({ kind: 'empty' });
    const everyone = await documentsOfKind(shop.db, 'staff');
    const code = fields.code.toLowerCase();
    const namesake = everyone.find((one) => textField(one, 'code').toLowerCase() === code);
    if (code !== '' && namesake !== undefined && namesake.id !== id) {
      return refuse({ kind: 'code-taken' });
    }
    if (id === undefined) return accept(memberFrom(write.createDocument('staff', fields)));

    const document = everyone.find((one) => one.id === id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    return accept(memberFrom(write.editDocument(document, changedFields(document, fields))));
  });
}

function memberFrom(document: Document): StaffMember {
  return {
    id: document.id,
    name: textField(document, 'name'),
    code: textField(document, 'code'),
    active: document.fields['active'] !== false,
  };
}
