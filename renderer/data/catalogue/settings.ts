import { type Result, accept } from '#domain/kernel/result.ts';
import { type RowId, cents, isRowId } from '#domain/kernel/units.ts';
import type { EarnRule } from '#domain/loyalty/earning.ts';
import type { Document, Value } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind, numberField, textField } from './documents.ts';
import { settingsId } from './settings-id.ts';

/** What the whole shop shares; each counter's own habits are in `local-settings.ts`. */
export type ShopSettings = ShopOnPaper & { readonly earnRule: EarnRule };

/** What customers read of the shop on everything that is printed; empty and null: nothing is said. */
export type ShopOnPaper = {
  readonly shopName: string;
  readonly shopPhone: string;
  readonly shopHours: string;
  readonly shopAddress: string;
  /** The shop's own page, for codes that a phone opens. */
  readonly shopUrl: string;
  /** The text row with the data address of the shop's sign. */
  readonly logoId: RowId | null;
  /** The language of the paper; empty: the screen's. */
  readonly paperLanguage: string;
};

/** One point for every yuan, until the owner says otherwise. */
const firstRule: EarnRule = { points: 1, forEvery: cents(100), decimals: 0 };

/** The shop's settings; sensible ones before anyone set any. */
export async function settingsOf(shop: Shop): Promise<ShopSettings> {
  return readSettings(shop.db);
}

/** As `settingsOf`, inside a command's transaction. */
export async function readSettings(db: ShopDatabase): Promise<ShopSettings> {
  const document = await documentOfKind(db, 'settings', settingsId);
  return settingsFrom(document ?? { fields: {} });
}

/** Changes what was given of the shop's name and what stands on its paper. What a sale earns is changed by `saveProgram`, which guards the decimals. */
export async function saveSettings(
  shop: Shop,
  changes: Partial<ShopOnPaper>,
  act: Act,
): Promise<Result<ShopSettings, never>> {
  return operate<ShopSettings, never>(shop, act, async (write) => {
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    const trimmed = Object.fromEntries(
      Object.entries(changes).map(([field, value]): [string, Value] => [
        field,
        typeof value === 'string' ? value.trim() : value,
      ]),
    );
    const fields = changedFields(base, trimmed);
    return accept(settingsFrom(write.editDocument(base, fields)));
  });
}

function settingsFrom(document: Pick<Document, 'fields'>): ShopSettings {
  const logoId = document.fields['logoId'];
  return {
    shopName: textField(document, 'shopName'),
    shopPhone: textField(document, 'shopPhone'),
    shopHours: textField(document, 'shopHours'),
    shopAddress: textField(document, 'shopAddress'),
    shopUrl: textField(document, 'shopUrl'),
    logoId: isRowId(logoId) ? logoId : null,
    paperLanguage: textField(document, 'paperLanguage'),
    earnRule: {
      points: numberField(document, 'earn/points', firstRule.points),
      forEvery: cents(Math.max(1, numberField(document, 'earn/forEvery', firstRule.forEvery))),
      decimals: numberField(document, 'earn/decimals', firstRule.decimals),
    },
  };
}
