import { sampleProducts } from '#domain/sample/product-data.ts';
import type { SampleMember } from '#domain/sample/sample-member.ts';
import { fieldsOf } from '#domain/loyalty/program-settings.ts';
import { sampleProgram } from '#domain/sample/sample-loyalty.ts';
import { customFields, shopName, staff } from '#domain/sample/sample-shop-data.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import { settingsId } from '../catalogue/settings-id.ts';
import { newTagDocument } from '../catalogue/tags.ts';
import type { LongCommand } from '../write/long-operation.ts';

/** The small lists of the shop to try, by name. */
export type SampleCatalogue = {
  readonly products: ReadonlyMap<string, RowId>;
  readonly tags: ReadonlyMap<string, RowId>;
  readonly fields: ReadonlyMap<string, RowId>;
  readonly staff: readonly RowId[];
};

type Marker = { readonly markerId: RowId; readonly day: BusinessDay };

/** Stages the shop's name, products, staff, tags and own fields, and the mark that it was filled. */
export async function stageCatalogue(
  long: LongCommand,
  members: readonly SampleMember[],
  { markerId, day }: Marker,
): Promise<SampleCatalogue> {
  let made: SampleCatalogue | undefined;
  const words = new Set(members.flatMap(({ tags }) => tags));
  await long.stage(async (write) => {
    write.createDocument('settings', { sampleDay: day }, markerId);
    write.createDocument('settings', { ...fieldsOf(sampleProgram), shopName }, settingsId);
    made = {
      products: new Map(
        sampleProducts.map(({ name, category, cents, unit, care }, at) => {
          const code = `P${String(at + 1).padStart(3, '0')}`;
          const fields = { name, code, category, price: cents, unit, careText: care ?? '' };
          return [name, write.createDocument('product', { ...fields, active: true }).id];
        }),
      ),
      tags: new Map([...words].map((word) => [word, newTagDocument(write, word).id])),
      fields: new Map(
        customFields.map(({ name, kind, choices }, at) => {
          const fields = { name, kind, choices: [...choices], order: at + 1 };
          return [name, write.createDocument('customField', fields).id];
        }),
      ),
      staff: staff.map((member) => write.createDocument('staff', { ...member, active: true }).id),
    };
  });
  if (made === undefined) throw new Error('The catalogue was not staged.');
  return made;
}
