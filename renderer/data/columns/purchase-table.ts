import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { openSections, packSections } from '#domain/search/sections.ts';

import type { ShopDatabase } from '../shop-database.ts';

/** Code of the goods and last day in turn, by customer. Ids and days only: it says nothing about who somebody is. */
export type PurchaseTable = {
  upTo: number;
  readonly goodsCodes: Map<string, number>;
  /** The goods of each code. */
  readonly keys: string[];
  readonly customers: Map<RowId, number[]>;
};

const name = 'purchases';
const version = 1;

/** Nobody has bought anything yet; to be filled from the first entry on. */
export function newPurchaseTable(): PurchaseTable {
  return { upTo: 0, goodsCodes: new Map(), keys: [], customers: new Map() };
}

/** How goods are known that have a name and no id. */
export function nameKey(name: string): string {
  return `name:${name.trim().toLowerCase()}`;
}

/** A number for goods; the next one for what nobody bought before. */
export function codeOf({ goodsCodes, keys }: PurchaseTable, key: string): number {
  const known = goodsCodes.get(key);
  if (known !== undefined) return known;
  goodsCodes.set(key, keys.length);
  return keys.push(key) - 1;
}

/** Whether the customer bought some of these goods on that day or later. */
export function boughtSince(
  { keys, customers }: PurchaseTable,
  customer: RowId,
  goods: ReadonlySet<string>,
  since: number,
): boolean {
  const pairs = customers.get(customer) ?? [];
  for (let at = 0; at < pairs.length; at += 2) {
    // The day first: asking it costs nothing, and most purchases are long ago.
    if ((pairs[at + 1] ?? 0) >= since && goods.has(keys[pairs[at] ?? 0] ?? '')) return true;
  }
  return false;
}

/** The stored table; undefined if there is none that can be used. */
export async function loadPurchases(db: ShopDatabase): Promise<PurchaseTable | undefined> {
  const stored = await db.packed.get(name);
  const opened = stored && openSections(version, stored.bytes);
  if (!stored || !opened?.ok) return undefined;
  const [head, ends, pairs] = opened.value;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the checksum held, so these are the bytes that `savePurchases` wrote
  const ids = JSON.parse(new TextDecoder().decode(head)) as {
    readonly goods: readonly string[];
    readonly customers: readonly string[];
  };
  const table = newPurchaseTable();
  table.upTo = stored.upTo;
  for (const key of ids.goods) codeOf(table, key);
  let start = 0;
  const until = words(ends);
  const flat = words(pairs);
  ids.customers.forEach((id, at) => {
    const end = until[at] ?? start;
    table.customers.set(toRowId(id), Array.from(flat.subarray(start, end)));
    start = end;
  });
  return table;
}

/** Keeps the table for the next start. */
export async function savePurchases(db: ShopDatabase, table: PurchaseTable): Promise<void> {
  const ids = { goods: table.keys, customers: [...table.customers.keys()] };
  const flat: number[] = [];
  const ends = Uint32Array.from(table.customers.values(), (pairs) => {
    for (const number of pairs) flat.push(number);
    return flat.length;
  });
  const bytes = packSections(version, [
    new TextEncoder().encode(JSON.stringify(ids)),
    ends,
    Uint32Array.from(flat),
  ]);
  await db.packed.put({ name, bytes, upTo: table.upTo, total: table.customers.size });
}

function words(bytes: Uint8Array | undefined): Uint32Array {
  return bytes === undefined
    ? new Uint32Array()
    : new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
