import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';

const name = 'sale-draft';

/**
 * The sale being rung up, as the screen left it: it survives a reload and a crash, and goes into no
 * journal and no file (`design.md` §8.14). What is in it is the screen's own affair.
 */
export async function loadDraft(shop: Shop): Promise<unknown> {
  return localSetting(shop, name);
}

/** Keeps the draft; null forgets it. */
export async function saveDraft(shop: Shop, draft: unknown): Promise<void> {
  await setLocalSetting(shop, name, draft);
}
