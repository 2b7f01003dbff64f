import type { Page } from '@playwright/test';

/** What IndexedDB of the open shop holds, read past the app: rows of one table. */
export function storedRows<Row>(page: Page, table: string): Promise<readonly Row[]> {
  return page.evaluate(async (store) => {
    const found = await indexedDB.databases();
    const shops = found.map(({ name }) => name ?? '').filter((name) => name.startsWith('shop-'));
    const newest = shops
      .sort((one, other) => Number(one.split('-').at(-1)) - Number(other.split('-').at(-1)))
      .at(-1);
    if (newest === undefined) throw new Error('There is no shop.');
    const database = await settled(indexedDB.open(newest));
    try {
      // oxlint-disable-next-line typescript/no-unsafe-argument -- IndexedDB's own types say any; the caller names the rows.
      return await settled<Row[]>(database.transaction(store).objectStore(store).getAll());
    } finally {
      database.close();
    }

    function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    }
  }, table);
}
