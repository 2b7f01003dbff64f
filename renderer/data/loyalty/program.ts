import { programFrom } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import { settingsId } from '../catalogue/settings-id.ts';
import type { ShopDatabase } from '../shop-database.ts';

/** The loyalty programme in force; a sensible one before anyone set any. Also inside a command's transaction. */
export async function readProgram(db: ShopDatabase): Promise<LoyaltyProgram> {
  const document = await documentOfKind(db, 'settings', settingsId);
  return programFrom(document?.fields ?? {});
}
