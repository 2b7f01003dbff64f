import { readFile, rename } from 'node:fs/promises';

import { writeAtomically } from '../settings/atomic-write.ts';

/** Which shop this data folder is, and which IndexedDB database is its present view. */
export type ShopFile = {
  readonly shopId: string;
  readonly deviceId: string;
  readonly generation: number;
  /** Databases of lower generations are of a state that was replaced: nothing is salvaged from them. */
  readonly oldest: number;
};

export type ShopFileReading =
  | { readonly kind: 'found'; readonly shop: ShopFile }
  | { readonly kind: 'newer' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'corrupt' };

const format = 'regulars-shop/1';
const anyFormat = /^regulars-shop\/(\d{1,6})$/;
const name = /^[0-9a-z-]{1,64}$/;

/** Throws the system's error if the file is there but cannot be read: that is not "missing". */
export async function readShopFile(path: string): Promise<ShopFileReading> {
  try {
    return parseShopFile(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { kind: 'missing' };
    }
    throw error;
  }
}

export async function writeShopFile(path: string, shop: ShopFile): Promise<void> {
  const { shopId, deviceId, generation, oldest } = shop;
  const fields = { format, shopId, deviceId, generation, oldest };
  await writeAtomically(path, `${JSON.stringify(fields)}\n`);
}

/** A corrupt file is kept: someone who repairs a shop by hand wants to see it. */
export async function keepCorruptShopFile(path: string, now: number): Promise<void> {
  await rename(path, `${path}.corrupt-${now}`);
}

/** `newer` is decided by the format alone, before any other field could look wrong to us. */
function parseShopFile(text: string): ShopFileReading {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return { kind: 'corrupt' };
  const fields: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { format: written, shopId, deviceId, generation, oldest = 1 } = fields;

  const version = typeof written === 'string' ? anyFormat.exec(written)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) return { kind: 'newer' };
  if (version !== '1' || !isName(shopId) || !isName(deviceId)) return { kind: 'corrupt' };
  if (!isCount(generation) || !isCount(oldest)) return { kind: 'corrupt' };
  return { kind: 'found', shop: { shopId, deviceId, generation, oldest } };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && name.test(value);
}

/** A torn file is an expected find here, so a parse error is a value and not a bug. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
