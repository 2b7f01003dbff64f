import type { Ask } from '../../contract.ts';
import type { Stub, TableCount } from '../../contract-safety.ts';
import type { SharedFile, SharedKey } from '../../contract-sharing.ts';
import { isDevice } from '../shared-folder/shared-names.ts';
import { keptAtLeast, keptAtMost } from '../snapshots/kept-long.ts';
import { placeOf } from '../snapshots/snapshot-names.ts';
import {
  BadRequest,
  countOf,
  fieldsOf,
  listOf,
  matchOf,
  numberOf,
  oneOf,
  textOf,
} from './fields.ts';
import { limits, readBody, readEnd, shownText } from './read-requests.ts';

/** The most that one call about snapshots, erasing and the shared folder may carry. */
export const safetyLimits = {
  bytesInPiece: 4 * 1024 * 1024,
  stubs: 500,
  tables: 50,
  filesToDelete: 1_000,
  devices: 200,
  charactersInMemory: 8 * 1024 * 1024,
} as const;

const hash = /^[0-9a-f]{64}$/;
const hashInName = /^[0-9a-f]{16,64}$/;
const month = /^\d{6}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const mostNumber = 9_999_999_999;

export function readPiece(input: unknown): Ask<'file:add'> {
  const { writing, index, bytes } = fieldsOf(input, ['writing', 'index', 'bytes']);
  return { writing: countOf(writing), index: countOf(index), bytes: bytesOf(bytes) };
}

export function readWriting(input: unknown): Ask<'file:abandon'> {
  return { writing: countOf(fieldsOf(input, ['writing']).writing) };
}

export function readErasure(input: unknown): Ask<'journal:erase'> {
  const stubs = listOf(fieldsOf(input, ['stubs']).stubs, safetyLimits.stubs, readStub);
  if (stubs.length === 0) throw new BadRequest('nothing to erase');
  const characters = stubs.reduce((total, { body }) => total + body.length, 0);
  if (characters > limits.charactersInBatch) throw new BadRequest('erasure too large');
  if (new Set(stubs.map(({ number }) => number)).size !== stubs.length) {
    throw new BadRequest('a record twice');
  }
  return { stubs };
}

export function readSnapshotAbout(input: unknown): Ask<'snapshots:begin'> {
  const names = ['reason', 'day', 'madeAt', 'end', 'replaces'] as const;
  const about = fieldsOf(input, names);
  return {
    reason: matchOf(about.reason, /^[a-z-]{1,40}$/),
    day: matchOf(about.day, day),
    madeAt: matchOf(about.madeAt, instant),
    end: readEnd(about.end),
    replaces: about.replaces === null ? null : readSnapshotName(about.replaces),
  };
}

export function readSnapshotEnd(input: unknown): Ask<'snapshots:finish'> {
  const { writing, bytes, tables } = fieldsOf(input, ['writing', 'bytes', 'tables']);
  const counts = listOf(tables, safetyLimits.tables, readTable);
  return { writing: countOf(writing), bytes: countOf(bytes), tables: counts };
}

export function readSnapshotPiece(input: unknown): Ask<'snapshots:read'> {
  const { name, from } = fieldsOf(input, ['name', 'from']);
  return { name: readSnapshotName(name), from: countOf(from) };
}

export function readSnapshotMark(input: unknown): Ask<'snapshots:vouch'> {
  const { name, sha256 } = fieldsOf(input, ['name', 'sha256']);
  return { name: readSnapshotName(name), sha256: matchOf(sha256, hash) };
}

/** The same bounds as the file has in which it is kept: fewer days than that would leave no way back from yesterday. */
export function readKeptLong(input: unknown): Ask<'snapshots:keep'> {
  const wish = fieldsOf(input, ['days', 'weeks', 'months']);
  const between = (name: keyof typeof wish) =>
    countOf(numberOf(wish[name], keptAtLeast[name], keptAtMost[name]));
  return { days: between('days'), weeks: between('weeks'), months: between('months') };
}

export function readTitle(input: unknown): Ask<'sharing:choose'> {
  return { title: shownText(fieldsOf(input, ['title']).title, limits.charactersInNoticeTitle) };
}

export function readSharedKey(input: unknown): Ask<'sharing:begin'> {
  if (kindOf(input) === 'key') {
    fieldsOf(input, ['kind']);
    return { kind: 'key' };
  }
  const { month: given, number } = fieldsOf(input, ['kind', 'month', 'number']);
  return packKey(given, number);
}

export function readSharedEnd(input: unknown): Ask<'sharing:finish'> {
  const { writing, bytes, hash: own } = fieldsOf(input, ['writing', 'bytes', 'hash']);
  return { writing: countOf(writing), bytes: countOf(bytes), hash: matchOf(own, hashInName) };
}

/** A file as the listing named it: there is no way from it to another folder. */
export function readSharedFile(input: unknown): SharedFile {
  if (kindOf(input) === 'key') {
    return { kind: 'key', hash: matchOf(fieldsOf(input, ['kind', 'hash']).hash, hashInName) };
  }
  const names = ['kind', 'device', 'month', 'number', 'hash'] as const;
  const file = fieldsOf(input, names);
  const device = readDevice(file.device);
  return { ...packKey(file.month, file.number), device, hash: matchOf(file.hash, hashInName) };
}

export function readSharedPiece(input: unknown): Ask<'sharing:read'> {
  const { file, from } = fieldsOf(input, ['file', 'from']);
  return { file: readSharedFile(file), from: countOf(from) };
}

export function readSharedDeletion(input: unknown): Ask<'sharing:delete'> {
  const { files, covering, others } = fieldsOf(input, ['files', 'covering', 'others']);
  return {
    files: listOf(files, safetyLimits.filesToDelete, readSharedFile),
    covering: readSharedFile(covering),
    others: listOf(others, safetyLimits.devices, readDevice),
  };
}

/** What only the page understands; kept as it is. */
export function readMemory(input: unknown): Ask<'sharing:remember'> {
  return { text: textOf(fieldsOf(input, ['text']).text, safetyLimits.charactersInMemory) };
}

function packKey(given: unknown, number: unknown): Extract<SharedKey, { kind: 'pack' }> {
  return { kind: 'pack', month: matchOf(given, month), number: countOf(number, mostNumber) };
}

function readDevice(input: unknown): string {
  const device = textOf(input, 64);
  if (!isDevice(device)) throw new BadRequest('no device');
  return device;
}

function kindOf(input: unknown): 'pack' | 'key' {
  if (typeof input !== 'object' || input === null) throw new BadRequest('not an object');
  return oneOf(Reflect.get(input, 'kind'), ['pack', 'key']);
}

function readStub(input: unknown): Stub {
  const { number, hash: own, body } = fieldsOf(input, ['number', 'hash', 'body']);
  return { number: countOf(number), hash: matchOf(own, hash), body: readBody(body) };
}

function readTable(input: unknown): TableCount {
  const { table, rows, hash: sum } = fieldsOf(input, ['table', 'rows', 'hash']);
  return {
    table: matchOf(table, /^\w{1,40}$/),
    rows: countOf(rows),
    hash: matchOf(sum, /^[0-9a-f]{1,128}$/),
  };
}

function readSnapshotName(input: unknown): string {
  const name = textOf(input, 20);
  if (placeOf(name) === undefined) throw new BadRequest('no snapshot');
  return name;
}

function bytesOf(input: unknown): Uint8Array {
  if (!(input instanceof Uint8Array)) throw new BadRequest('no bytes');
  if (input.length === 0 || input.length > safetyLimits.bytesInPiece) {
    throw new BadRequest('no piece of that size');
  }
  return input;
}
