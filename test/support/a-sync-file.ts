import * as fc from 'fast-check';

import { toDeviceId, toInstant, toShopId } from '#domain/kernel/units.ts';
import { decodeFile, checkFile } from '#domain/sync/file/decode-file.ts';
import { encodeFile } from '#domain/sync/file/encode-file.ts';
import type { FileHead, FilePart, FileTables, OtherRow } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';

import { someRows } from './random-rows.ts';

/** The head of a sync file of a shop that has one counter. */
export const aHead: FileHead = {
  shop: toShopId('shop-1'),
  device: toDeviceId('counter-a'),
  madeAt: toInstant('2026-11-21T10:02:00.000Z'),
  kind: 'complete',
  schema: 4,
};

/** What a file holds, all in memory: for comparing. */
export type Held = Rows & { readonly others: ReadonlyMap<string, readonly OtherRow[]> };

export const nothingHeld: Held = { entries: [], documents: [], texts: [], others: new Map() };

/** Whatever a database may hold, tables of next year included; no row twice, as in a database. */
export function someHeld(): fc.Arbitrary<Held> {
  const rows = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }));
  const tables = fc.constantFrom('operations', 'bookings');
  return fc
    .tuple(someRows(), fc.array(fc.tuple(tables, fc.array(rows, { maxLength: 3 }))))
    .map(([{ entries, documents, texts }, others]) => ({
      entries: once(entries),
      documents: once(documents),
      texts: once(texts),
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fast-check's JSON values are our `Value`.
      others: new Map(others) as ReadonlyMap<string, readonly OtherRow[]>,
    }));
}

/** The file of these rows, handed over in batches of two. */
export async function fileOf(held: Held, head: FileHead = aHead): Promise<string> {
  return joined(encodeFile(head, tablesOf(held)));
}

/** As the database would hand them over. */
export function tablesOf(held: Held): FileTables {
  return {
    entries: inTwos(held.entries),
    documents: inTwos(held.documents),
    texts: inTwos(held.texts),
    others: new Map([...held.others].map(([name, rows]) => [name, inTwos(rows)])),
  };
}

/** Reads a file as the app does: first all of it, then again for its rows. A refusal is thrown. */
export async function heldIn(text: string): Promise<Held> {
  const checked = await checkFile(pieces(text));
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return gathered(decodeFile(pieces(text, 1_000), checked.value));
}

/** All parts as one. */
export async function gathered(parts: AsyncIterable<FilePart>): Promise<Held> {
  let { entries, documents, texts, others } = nothingHeld;
  for await (const part of parts) {
    if (part.kind === 'others') {
      others = new Map([
        ...others,
        [part.table, [...(others.get(part.table) ?? []), ...part.rows]],
      ]);
    } else {
      entries = [...entries, ...part.rows.entries];
      documents = [...documents, ...part.rows.documents];
      texts = [...texts, ...part.rows.texts];
    }
  }
  return { entries, documents, texts, others };
}

/** A text as it comes from a disk: cut anywhere. */
export async function* pieces(text: string, length = 37): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

/** All pieces as one text. */
export async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

function* inTwos<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

function once<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
