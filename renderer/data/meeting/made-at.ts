import type { FileKey } from '#domain/sync/exchange/file-name.ts';

import type { ShopDatabase } from '../shop-database.ts';

const key = 'meeting-made';
const most = 100;

/** Notes when, by our clock, a file of ours was made: by it another counter's clock is judged. */
export async function noteMade(db: ShopDatabase, file: FileKey, ms: number): Promise<void> {
  const made = [...(await readMade(db)), [file, ms] as const].slice(-most);
  await db.local.put({ key, value: made });
}

/** When the newest of these files of ours was made; null if none is known. */
export async function madeAtOf(
  db: ShopDatabase,
  files: readonly FileKey[],
): Promise<number | null> {
  const wanted = new Set(files);
  const times = (await readMade(db)).flatMap(([file, ms]) => (wanted.has(file) ? [ms] : []));
  return times.length === 0 ? null : Math.max(...times);
}

async function readMade(db: ShopDatabase): Promise<readonly (readonly [FileKey, number])[]> {
  const value: unknown = (await db.local.get(key))?.value;
  return Array.isArray(value) ? value.filter(isMade) : [];
}

function isMade(value: unknown): value is readonly [FileKey, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
