import type { Base } from './base.ts';
import { GrowingNumbers } from './growing.ts';
import { type Slices, inSlices } from './slices.ts';
import { UnitTableWriter } from './unit-table-writer.ts';
import { unitsOfTag } from './units.ts';

type TagParts = 'tagStarts' | 'tagIds' | 'tagWords' | 'taggedStarts' | 'tagged' | 'tags';

/** Each tag's word once, with its cards; a shop has a few hundred tags and puts them on everybody. */
export class TagWriter {
  private readonly numbers = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly ids = new GrowingNumbers();
  private readonly starts = new GrowingNumbers();

  add(tags: readonly string[]): void {
    this.starts.push(this.ids.length);
    for (const tag of tags) {
      const id = this.numbers.get(tag) ?? this.numbers.size;
      this.numbers.set(tag, id);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
      this.ids.push(id);
    }
  }

  *done(): Slices<Pick<Base, TagParts>> {
    this.starts.push(this.ids.length);
    const [tagStarts, tagIds, tagWords] = [
      this.starts.view(),
      this.ids.view(),
      [...this.numbers.keys()],
    ];
    const table = new UnitTableWriter();
    yield* inSlices(tagWords.length, 512, (id) => table.add(unitsOfTag(tagWords[id] ?? '')));
    const taggedStarts = runningTotals(this.counts);
    const tagged = yield* slotsByTag(tagStarts, tagIds, taggedStarts);
    return { tagStarts, tagIds, tagWords, taggedStarts, tagged, tags: yield* table.done() };
  }
}

function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => {
    totals[at + 1] = (totals[at] ?? 0) + count;
  });
  return totals;
}

function* slotsByTag(
  tagStarts: Uint32Array,
  tagIds: Uint32Array,
  taggedStarts: Uint32Array,
): Slices<Uint32Array> {
  const cursors = taggedStarts.slice();
  const tagged = new Uint32Array(tagIds.length);
  yield* inSlices(tagStarts.length - 1, 4096, (slot) => {
    const end = tagStarts[slot + 1] ?? 0;
    for (let at = tagStarts[slot] ?? 0; at < end; at++) {
      const id = tagIds[at] ?? 0;
      const cursor = cursors[id] ?? 0;
      tagged[cursor] = slot;
      cursors[id] = cursor + 1;
    }
  });
  return tagged;
}
