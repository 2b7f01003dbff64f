import { type Result, accept } from '#domain/kernel/result.ts';
import { cents } from '#domain/kernel/units.ts';
import type { EarnRule } from '#domain/loyalty/earning.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind, numberField, textField } from './documents.ts';
import { settingsId } from './settings-id.ts';

/** What the whole shop shares; each counter's own habits are in `local-settings.ts`. */
export type ShopSettings = { readonly shopName: string; readonly earnRule: EarnRule };

/** One point for every yuan, until the owner says otherwise. */
const firstRule: EarnRule = { points: 1, forEvery: cents(100), decimals: 0 };

/** The shop's settings; sensible ones before anyone set any. */
export async function settingsOf(shop: Shop): Promise<ShopSettings> {
  return readSettings(shop.db);
}

/** As `settingsOf`, inside a command's transaction. */
export async function readSettings(db: ShopDatabase): Promise<ShopSettings> {
  const document = await documentOfKind(db, 'settings', settingsId);
  return document === undefined ? { shopName: '', earnRule: firstRule } : settingsFrom(document);
}

/** Changes the shop's name. What a sale earns is changed by `saveProgram`, which guards the decimals. */
export async function saveSettings(
  shop: Shop,
  { shopName }: Pick<ShopSettings, 'shopName'>,
  act: Act,
): Promise<Result<ShopSettings, never>> {
  return operate<ShopSettings, never>(shop, act, async (write) => {
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    const fields = changedFields(base, { shopName: shopName.trim() });
    return accept(settingsFrom(write.editDocument(base, fields)));
  });
}

function settingsFrom(document: Document): ShopSettings {
  return {
    shopName: textField(document, 'shopName'),
    earnRule: {
      points: numberField(document, 'earn/points', firstRule.points),
      forEvery: cents(Math.max(1, numberField(document, 'earn/forEvery', firstRule.forEvery))),
      decimals: numberField(document, 'earn/decimals', firstRule.decimals),
    },
  };
}
