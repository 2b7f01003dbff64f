import type { DigitSlices } from './digit-slices.ts';
import type { SearchCard } from './search-card.ts';
import { type TextPool, textsOf } from './text-pool.ts';
import type { UnitTable } from './unit-table.ts';

/**
 * The packed part of the index: typed arrays, never changed once built. Cards lie in "slots", the last served first,
 * so that the first members of any set of slots are its best.
 */
export type Base = {
  readonly count: number;
  /** For each slot id, number, name, WeChat id and the phones, as they are shown. */
  readonly texts: TextPool;
  readonly lastServed: Float64Array;
  /** The tags of slot s: `tagIds[tagStarts[s]]` up to `tagIds[tagStarts[s + 1]]`. */
  readonly tagStarts: Uint32Array;
  readonly tagIds: Uint32Array;
  readonly tagWords: readonly string[];
  /** The cards of a tag, the other way round. */
  readonly taggedStarts: Uint32Array;
  readonly tagged: Uint32Array;
  readonly names: UnitTable;
  readonly tags: UnitTable;
  readonly numbers: DigitSlices;
  readonly phones: DigitSlices;
  /** Whose phone each row of `phones` is; ascending. */
  readonly phoneSlots: Uint32Array;
  /** Slots that have a WeChat id, in the order of its key. */
  readonly byWechat: Uint32Array;
  /** Slot + 1 at the hash of its id, or at the next free place; 0 is free. A power of two long. */
  readonly idTable: Uint32Array;
};

/** The card as it was given to the index. */
export function cardAt(base: Base, slot: number): SearchCard {
  const [id = '', number = '', name = '', wechat = '', ...phones] = textsOf(base.texts, slot);
  const tagIds = base.tagIds.subarray(base.tagStarts[slot], base.tagStarts[slot + 1]);
  const tags = Array.from(tagIds, (tag) => base.tagWords[tag] ?? '');
  const lastServed = base.lastServed[slot] ?? 0;
  const rest = { id, number, name, phones, tags, lastServed };
  return wechat === '' ? rest : { ...rest, wechat };
}

/** Where a card lies in the packed base; undefined for one that came later or never was. */
export function slotOf(base: Base, id: string): number | undefined {
  const mask = base.idTable.length - 1;
  for (let at = hashOf(id) & mask; ; at = (at + 1) & mask) {
    const slot = (base.idTable[at] ?? 0) - 1;
    if (slot < 0) return undefined;
    if (textsOf(base.texts, slot, 1)[0] === id) return slot;
  }
}

/** FNV-1a with a last stir, so that the ids of one second (UUIDv7) do not crowd together. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
