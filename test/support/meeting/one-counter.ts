import { type DeviceId, toInstant, toShopId } from '#domain/kernel/units.ts';
import { afterPutting, afterReading, beforePutting } from '#domain/sync/exchange/after.ts';
import { type FileKey, type FileName, fileOf, keyOf } from '#domain/sync/exchange/file-name.ts';
import type { ExchangeHeader, Intention, Memory } from '#domain/sync/exchange/memory.ts';
import { type NextFile, type Present, nextFile } from '#domain/sync/exchange/what-to-write.ts';

/** No counter was removed. */
export const nobody: ReadonlyMap<DeviceId, number> = new Map();

/** The n-th file of a counter. */
export function fileBy(device: DeviceId, number: number, sign = '0'): FileName {
  return { device, number, hash: sign.repeat(32) };
}

/** The file of a short name, if it is one. */
export function named(key: FileKey | undefined): readonly FileName[] {
  const file = key === undefined ? undefined : fileOf(key);
  return file === undefined ? [] : [file];
}

/** All that a counter believes to lie there of its own. */
export function listingOf(memory: Memory): readonly FileName[] {
  return memory.own.flatMap(({ key }) => named(key));
}

/** What there is to decide about, after so many arrivals. */
export function now(
  memory: Memory,
  seq: number,
  others: readonly FileName[] = [],
  generation = 1,
): Present {
  return {
    generation,
    seq,
    listing: [...listingOf(memory), ...others],
    removed: nobody,
    mustForget: false,
  };
}

/** Goes on and writes what there is to write. */
export function wrote(memory: Memory, seq: number, others: readonly FileName[] = []): Memory {
  const next = nextFile(memory, now(memory, seq, others));
  return afterPutting(beforePutting(memory, intentionOf(memory, next, seq)));
}

/** What a file that is about to be put will make true. */
export function intentionOf(memory: Memory, next: NextFile, seq: number): Intention {
  if (next.kind === 'nothing') throw new Error('There was nothing to write.');
  return {
    key: keyOf(fileBy(memory.device, next.number)),
    kind: next.kind,
    bytes: 10,
    upTo: { generation: 1, seq },
    owed: next.kind === 'changes' ? next.owed : [],
    covers: next.kind === 'complete' ? next.covers : [],
    asks: next.asks,
  };
}

/** A file of another counter was joined; what it brought has these arrival numbers. */
export function read(
  memory: Memory,
  file: FileName,
  [after, through]: readonly [number, number] | readonly [] = [],
  more: Partial<ExchangeHeader> = {},
): Memory {
  const header: ExchangeHeader = {
    ...file,
    shop: toShopId('shop'),
    kind: 'changes',
    madeAt: toInstant('2026-03-01T09:30:00.000Z'),
    previous: null,
    covers: [],
    asks: [],
    ...more,
  };
  const isNew = after !== undefined && through !== undefined;
  return afterReading(memory, header, isNew ? [{ after, through, file: keyOf(file) }] : []);
}
