import { deleteReplaced } from '#data/opening/replaced-databases.ts';
import { whenSafe } from '#data/safety.ts';
import type { ShopIdentity } from '#data/ports.ts';
import type { Shop } from '#data/shop.ts';
import { carryErasures } from '#data/sync-file/carry-erasures.ts';
import { abandonNext, dropReplaced, replacedShops } from '#platform/succession.ts';

/** How long a shop whose place was taken can be taken back; afterwards it would only name people whom nobody looks after. */
const daysKept = 30;
const dayMs = 86_400_000;

/**
 * After the shop is open and what it has is safe: erases who was erased in a shop whose place it took, throws away what a killed replace had begun, the databases of shops whose
 * place was taken (their folders have everything), and the folders themselves after 30 days. Waits for nobody.
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
  const limit = shop.clock.ms() - daysKept * dayMs;
  for (const { name, replacedAt } of replaced) {
    if (Date.parse(replacedAt) < limit) await dropReplaced(name);
  }
}
