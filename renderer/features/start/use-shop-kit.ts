import { addKitTags, applyShopKit } from '#data/start/apply-shop-kit.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import { toOperationId } from '#domain/kernel/units.ts';
import { type ShopKind, shopKits } from '#domain/start/shop-kinds.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';

import { kitWords } from './kit-words.ts';
import { useStart } from './start-store.ts';

/** Sets the shop up as one kind; the kind that was chosen before is taken back first, so that nothing is there twice. */
export function useShopKit(): (kind: ShopKind) => Promise<void> {
  const shop = useShop();
  const { language } = useWords();
  const { state, change } = useStart();
  const newAct = () => ({ operationId: newOperationId(), by: null });

  return async (kind) => {
    if (state?.kind === kind) return;
    for (const id of state?.applied ?? []) await undoOperation(shop, toOperationId(id), newAct());
    const words = kitWords(kind, language);
    const [settings, tags] = [newAct(), newAct()];
    await applyShopKit(shop, shopKits[kind], words, settings);
    await addKitTags(shop, words.tags, tags);
    await change({ kind, applied: [tags.operationId, settings.operationId] });
  };
}
