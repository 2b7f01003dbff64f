import { deleteReplaced } from '#data/opening/replaced-databases.ts';
import { whenSafe } from '#data/safety.ts';
import type { ShopIdentity } from '#data/ports.ts';
import type { Shop } from '#data/shop.ts';
import { carryErasures } from '#data/sync-file/carry-erasures.ts';
import { wayBackOver } from '#data/sync-file/way-back.ts';
import { abandonNext, dropReplaced, replacedShops } from '#platform/succession.ts';

/**
 * After the shop is open and what it has is safe: erases who was erased in a shop whose place it took, throws away what a killed replace had begun, the databases of shops whose
 * place was taken (their folders have everything), and the folders themselves once their 30 days are over. Waits for nobody.
 */
export async function clearUpReplaced(shop: Shop, identity: ShopIdentity): Promise<void> {
  const safety = await whenSafe(shop);
  if (safety.kind !== 'safe') return;
  await abandonNext();
  const replaced = await replacedShops();
  await carryErasures(shop, replaced);
  const present = { ...identity, generation: shop.generation };
  await deleteReplaced(
    present,
    replaced.map(({ shopId }) => shopId),
  );
  const names = replaced.map(({ name }) => name);
  for (const name of await wayBackOver(shop, names)) await dropReplaced(name);
}
