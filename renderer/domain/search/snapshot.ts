import { type Result, accept } from '../kernel/result.ts';
import type { Base } from './base.ts';
import type { DigitSlices } from './digit-slices.ts';
import { PreparedCard } from './match-card.ts';
import type { SearchCard } from './search-card.ts';
import { type SearchIndex, indexOver } from './search-index.ts';
import { type Section, type SnapshotRefusal, openSections, packSections } from './sections.ts';
import { type TextPool, TextPoolWriter, firstTexts, textsOf } from './text-pool.ts';
import type { Postings, UnitTable } from './unit-table.ts';
import type { Voices } from './voices.ts';

/** Counts up whenever the bytes or what they mean change (folding and readings too): old ones are refused. */
const version = 1;

/**
 * The whole index as bytes to store, changes included. The next start searches them at once,
 * without reading a row; only rows with a later `seq` are added by `upsert`.
 */
export function packIndex({ base, gone, changed }: SearchIndex): ArrayBuffer {
  const changedCards = new TextPoolWriter();
  for (const { card } of changed.values()) changedCards.add(textsOfCard(card));
  return packSections(version, [
    Uint32Array.of(base.count, base.numbers.rows, base.phones.rows),
    base.lastServed,
    ...poolSections(base.texts),
    base.tagStarts,
    base.tagIds,
    ...poolSections(poolOf(base.tagWords)),
    base.taggedStarts,
    base.tagged,
    ...tableSections(base.names),
    ...tableSections(base.tags),
    base.numbers.keys,
    base.numbers.bits,
    base.phones.keys,
    base.phones.bits,
    base.phoneSlots,
    base.byWechat,
    base.idTable,
    gone,
    ...poolSections(changedCards.done()),
  ]);
}

/** Takes the buffer over: the index reads from it. Refuses bytes that are damaged or of another version. */
export function openIndex(buffer: ArrayBuffer): Result<SearchIndex, SnapshotRefusal> {
  const opened = openSections(version, buffer);
  if (!opened.ok) return opened;
  const read = new SectionReader(opened.value);
  const [count = 0, numberRows = 0, phoneRows = 0] = read.numbers();
  const base: Base = {
    count,
    lastServed: read.floats(),
    texts: read.pool(),
    tagStarts: read.numbers(),
    tagIds: read.numbers(),
    tagWords: firstTexts(read.pool()),
    taggedStarts: read.numbers(),
    tagged: read.numbers(),
    names: read.table(),
    tags: read.table(),
    numbers: read.slices(numberRows),
    phones: read.slices(phoneRows),
    phoneSlots: read.numbers(),
    byWechat: read.numbers(),
    idTable: read.numbers(),
  };
  const index = indexOver(base);
  index.gone.set(read.numbers());
  const changed = read.pool();
  for (let record = 0; record + 1 < changed.starts.length; record++) {
    const card = cardOf(textsOf(changed, record));
    index.changed.set(card.id, new PreparedCard(card));
  }
  return accept(index);
}

function poolSections({ bytes, starts }: TextPool): readonly Section[] {
  return [bytes, starts];
}

function tableSections(table: UnitTable): readonly Section[] {
  const { rows, longest, sounds, byHan, bySound, voices } = table;
  return [
    Uint32Array.of(rows, longest),
    ...poolSections(poolOf(sounds)),
    ...[byHan, bySound].flatMap((postings) => [postings.keys, postings.starts, postings.rows]),
    voices.starts,
    voices.units,
    voices.han,
    voices.soundStarts,
    voices.sounds,
  ];
}

function poolOf(texts: readonly string[]): TextPool {
  const writer = new TextPoolWriter();
  for (const text of texts) writer.add([text]);
  return writer.done();
}

function textsOfCard(card: SearchCard): readonly string[] {
  const { id, number, name, wechat, lastServed, phones, tags } = card;
  return [id, number, name, wechat ?? '', `${lastServed}`, `${phones.length}`, ...phones, ...tags];
}

function cardOf(texts: readonly string[]): SearchCard {
  const [id = '', number = '', name = '', wechat = '', served = '', phoneCount = '', ...rest] =
    texts;
  const phones = rest.slice(0, Number(phoneCount));
  const tags = rest.slice(Number(phoneCount));
  const card = { id, number, name, phones, tags, lastServed: Number(served) };
  return wechat === '' ? card : { ...card, wechat };
}

/** Reads sections in the order in which `packIndex` wrote them. */
class SectionReader {
  private next = 0;
  private readonly sections: readonly Uint8Array[];

  constructor(sections: readonly Uint8Array[]) {
    this.sections = sections;
  }

  bytes(): Uint8Array {
    return this.sections[this.next++] ?? new Uint8Array();
  }

  numbers(): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  }

  floats(): Float64Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Float64Array(buffer, byteOffset, byteLength / 8);
  }

  pool(): TextPool {
    return { bytes: this.bytes(), starts: this.numbers() };
  }

  slices(rows: number): DigitSlices {
    return { rows, keys: this.numbers(), bits: this.numbers() };
  }

  table(): UnitTable {
    const [rows = 0, longest = 0] = this.numbers();
    const sounds = firstTexts(this.pool());
    const byHan = this.postings();
    const bySound = this.postings();
    return { rows, longest, sounds, byHan, bySound, voices: this.voices() };
  }

  private voices(): Voices {
    const [starts, units, han] = [this.numbers(), this.numbers(), this.numbers()];
    return { starts, units, han, soundStarts: this.numbers(), sounds: this.numbers() };
  }

  private postings(): Postings {
    return { keys: this.numbers(), starts: this.numbers(), rows: this.numbers() };
  }
}
