/** A database of a shop, and which of its generations it is. */
type KnownShop = { readonly shopId: string; readonly generation: number };

const nameShape = /^shop-([0-9a-z-]+)-(\d+)$/;

/**
 * The shops that have a database here. A data folder whose pointer is gone goes by them, and takes the newest: so one
 * that was being filled when the app was killed is left out as long as the shop has another. It is bound to no journal yet.
 */
export async function knownShops(): Promise<readonly KnownShop[]> {
  const all = (await indexedDB.databases()).flatMap(({ name = '' }) => {
    const [, shopId, generation] = nameShape.exec(name) ?? [];
    return shopId === undefined ? [] : [{ name, shopId, generation: Number(generation) }];
  });
  const bound = new Set<KnownShop>();
  for (const shop of all) {
    const isOnly = all.every((other) => other === shop || other.shopId !== shop.shopId);
    if (isOnly || (await isBound(shop.name))) bound.add(shop);
  }
  return all
    .filter((shop) => bound.has(shop) || ![...bound].some(({ shopId }) => shopId === shop.shopId))
    .map(({ shopId, generation }) => ({ shopId, generation }));
}

/** Whether a database says how far its journal had come: the last thing that is written when one is filled. */
async function isBound(name: string): Promise<boolean> {
  const db = await opened(name).catch(() => undefined);
  if (db === undefined) return false;
  try {
    return (await answered(db.transaction('local').objectStore('local').count('witness'))) > 0;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  // It went meanwhile, and is not to be made.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return answered(request);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer.')));
  });
}
