// Run inside of the shipped app's page, which has no door for a bench: each function stands for itself.

/** Puts rows into what this computer keeps for itself, as the app would. */
export async function putRows(
  rows: readonly { readonly key: string; readonly value: unknown }[],
): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('shop-'));
  await new Promise((resolve, reject) => {
    const opening = indexedDB.open(found?.name ?? '');
    opening.addEventListener('error', reject);
    opening.addEventListener('success', () => {
      const put = opening.result.transaction('local', 'readwrite');
      for (const row of rows) put.objectStore('local').put(row);
      put.addEventListener('complete', resolve);
      put.addEventListener('abort', reject);
      opening.result.close();
    });
  });
}

/** Resolves once nothing waits for a printer any more. */
export async function untilQueueIsEmpty(): Promise<void> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('shop-'));
  for (let waits = true; waits;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    waits = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.addEventListener('error', reject);
      opening.addEventListener('success', () => {
        const jobs = IDBKeyRange.bound('print/', 'print0');
        const count = opening.result.transaction('local').objectStore('local').count(jobs);
        count.addEventListener('success', () => {
          opening.result.close();
          resolve(count.result > 0);
        });
      });
    });
  }
}

/** So many customers of the shop. */
export async function someCustomers(count: number): Promise<readonly string[]> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('shop-'));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(found?.name ?? '');
    opening.addEventListener('error', reject);
    opening.addEventListener('success', () => {
      const read = opening.result.transaction('standings').objectStore('standings');
      const keys = read.getAllKeys(null, count);
      keys.addEventListener('success', () => {
        opening.result.close();
        resolve(keys.result.map(String));
      });
    });
  });
}
