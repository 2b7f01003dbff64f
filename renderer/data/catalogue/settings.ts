import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { cents, toRowId } from '#domain/kernel/units.ts';
import type { EarnRule } from '#domain/loyalty/earning.ts';
import type { Document } from '#domain/sync/rows.ts';

import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { changedFields, documentOfKind, numberField, textField } from './documents.ts';

/** What the whole shop shares; each counter's own habits are in `local-settings.ts`. */
export type ShopSettings = { readonly shopName: string; readonly earnRule: EarnRule };

export type SettingsRefusal = { readonly kind: 'bad-rule' };

/** One document with a name that every device knows, so that two counters edit the same one. */
export const settingsId = toRowId('shop-settings');

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

/**
 * Changes settings. A rule must give a whole number of points, up to 10,000, for an amount above
 * zero; sales already made keep the rule of their day.
 */
export async function saveSettings(
  shop: Shop,
  settings: Partial<ShopSettings>,
  act: Act,
): Promise<Result<ShopSettings, SettingsRefusal>> {
  return operate(shop, act, async (write) => {
    const { shopName, earnRule } = settings;
    if (earnRule !== undefined && !isRule(earnRule)) return refuse({ kind: 'bad-rule' });
    const fields = {
      ...(shopName !== undefined && { shopName: shopName.trim() }),
      ...(earnRule && {
        'earn/points': earnRule.points,
        'earn/forEvery': earnRule.forEvery,
        'earn/decimals': earnRule.decimals,
      }),
    };
    const present = await documentOfKind(shop.db, 'settings', settingsId);
    const base = present ?? write.createDocument('settings', {}, settingsId);
    return accept(settingsFrom(write.editDocument(base, changedFields(base, fields))));
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

function isRule({ points, forEvery, decimals }: EarnRule): boolean {
  const isCount = Number.isInteger(points) && points >= 0 && points <= 10_000;
  return isCount && forEvery > 0 && [0, 1, 2].includes(decimals);
}
