import type { Snapshot, TableCount } from '../../contract-safety.ts';
import { printChecked, readChecked } from '../disk/checked-text.ts';
import { placeOf } from './snapshot-names.ts';

/** What the computer knows of a snapshot without reading in it. */
export type Proof = Omit<Snapshot, 'isThere'> & { readonly shop: string; readonly device: string };

const format = 'regulars-snapshot/1';
const shapes = {
  shop: /^[0-9a-z-]{1,64}$/,
  reason: /^[a-z-]{1,40}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  hash: /^[0-9a-f]{64}$/,
};

export function printProof(proof: Proof): string {
  return printChecked({ format, ...proof });
}

/** Undefined for a proof that is torn, flipped, of a newer app or of another name: it then proves nothing. */
export function readProof(name: string, text: string): Proof | undefined {
  const fields = readChecked(text);
  const place = placeOf(name);
  if (fields === undefined || place === undefined) return undefined;
  const { shop, device, reason, day, madeAt, end, bytes, sha256, tables, isVerified } = fields;
  if (fields['format'] !== format || fields['name'] !== name || !isEnd(end)) return undefined;
  if (!isText(shop, shapes.shop) || !isText(device, shapes.shop)) return undefined;
  if (!isText(reason, shapes.reason) || !isText(day, shapes.day)) return undefined;
  if (typeof madeAt !== 'string' || !isCount(bytes) || !isText(sha256, shapes.hash))
    return undefined;
  if (typeof isVerified !== 'boolean' || !isTables(tables)) return undefined;
  const facts = { reason, day, madeAt, end, bytes, sha256, tables, isVerified };
  return { shop, device, name, ...place, ...facts };
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === 'string' && shape.test(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isEnd(value: unknown): value is Proof['end'] {
  if (typeof value !== 'object' || value === null) return false;
  return isCount(Reflect.get(value, 'count')) && isText(Reflect.get(value, 'hash'), shapes.hash);
}

function isTables(value: unknown): value is readonly TableCount[] {
  return Array.isArray(value) && value.every(isTable);
}

function isTable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const hash: unknown = Reflect.get(value, 'hash');
  return isCount(Reflect.get(value, 'rows')) && typeof hash === 'string';
}
