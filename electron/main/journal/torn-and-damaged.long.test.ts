import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  aBatch,
  aFolder,
  contents,
  filled,
  open,
  operationsIn,
  removeFolder,
} from '#test/support/journal-folder.ts';

import { nameOfSegment } from './segments.ts';

const operations = ['a', 'b', 'c', 'd', 'e'];
let home: string;
let folder: string;
let segment: string;
let whole: Buffer;
let lineEnds: readonly number[];

beforeEach(async () => {
  home = await aFolder();
  folder = join(home, 'journal');
  segment = join(folder, nameOfSegment(1));
  await filled(folder, operations);
  whole = await readFile(segment);
  lineEnds = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
});
afterEach(() => removeFolder(home));

describe('a torn tail', () => {
  it('is cut at every byte to exactly the records that are whole, and kept beside', async () => {
    const from = lineEnds.at(-4) ?? 0;
    const lengths = Array.from({ length: whole.length - from + 1 }, (_, more) => from + more);
    await manyAtOnce(lengths, isCutAt);
  }, 60_000);

  async function isCutAt(length: number): Promise<void> {
    const torn = join(home, String(length), 'journal');
    await fresh(whole.subarray(0, length), torn);
    const { journal, opened } = await open(torn);

    const kept = lineEnds.filter((end) => end <= length).length - 1;
    const good = lineEnds[kept] ?? 0;
    const found = await operationsIn(journal);
    expect(found).toEqual(operations.slice(0, kept));
    const cut = length - good;
    const notice = { kind: 'torn-tail-cut', bytes: cut, keptAs: '00000001.jsonl.torn-1' };
    expect(opened.notices).toEqual(cut > 0 ? [notice] : []);
    if (cut > 0) {
      const aside = await readFile(join(torn, '00000001.jsonl.torn-1'));
      expect(aside.equals(whole.subarray(good, length))).toBe(true);
    }

    await journal.append(aBatch(journal.end, 'next'));
    await journal.close();
    const again = await open(torn);
    expect(again.opened.notices).toEqual([]);
    expect(await operationsIn(again.journal)).toEqual([...operations.slice(0, kept), 'next']);
  }

  it('is cut when the disk filled the end with zeros', async () => {
    await appendFile(segment, Buffer.alloc(4096));
    const { journal, opened } = await open(folder);
    expect(opened.notices).toMatchObject([{ kind: 'torn-tail-cut', bytes: 4096 }]);
    expect(await operationsIn(journal)).toEqual(operations);
  });

  it('never overwrites what an earlier cut kept', async () => {
    for (const rest of ['one', 'two']) {
      await appendFile(segment, rest);
      await open(folder);
    }
    const files = await contents(folder);
    expect(files['00000001.jsonl.torn-1']).toBe('one');
    expect(files['00000001.jsonl.torn-2']).toBe('two');
  });

  it.each([0, 1, 50, 150])(
    'of a new segment with %i bytes leaves the one before',
    async (bytes) => {
      const header = whole.subarray(0, lineEnds[0]);
      await writeFile(join(folder, nameOfSegment(2)), header.subarray(0, bytes));
      const { journal, opened } = await open(folder);
      expect(opened.notices).toHaveLength(bytes > 0 ? 1 : 0);
      expect(await operationsIn(journal)).toEqual(operations);
      await journal.append(aBatch(journal.end, 'next'));
      await journal.close();
      expect(await operationsIn((await open(folder)).journal)).toEqual([...operations, 'next']);
    },
  );

  it('leaves a segment that has only its header usable', async () => {
    await truncate(segment, lineEnds[0]);
    const { journal, opened } = await open(folder);
    expect(opened.end.count).toBe(0);
    await journal.append(aBatch(journal.end, 'next'));
    expect(await operationsIn(journal)).toEqual(['next']);
    await journal.close();
  });
});

describe('damage before the last record', () => {
  it('is reported, keeps every byte, and lets the shop go on', async () => {
    const bytes = Buffer.from(whole);
    const middle = (lineEnds[2] ?? 0) - 20;
    bytes.writeUInt8((bytes[middle] ?? 0) ^ 1, middle);
    await fresh(bytes);

    const { journal, opened } = await open(folder);
    const damaged = { kind: 'damaged', segment: '00000001.jsonl', records: 1 };
    expect(opened.notices).toEqual([damaged]);
    expect(opened.end.count).toBe(5);
    expect((await readFile(segment)).equals(bytes)).toBe(true);
    expect(await operationsIn(journal)).toEqual(['a', 'c', 'd', 'e']);

    await journal.append(aBatch(journal.end, 'next'));
    await journal.close();
    const again = await open(folder);
    expect(await operationsIn(again.journal)).toEqual(['a', 'c', 'd', 'e', 'next']);
  });

  it('of any flipped bit loses at most the record it hit, or the two it joined', async () => {
    const lastStart = lineEnds.at(-2) ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(lastStart - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << bit), at);
        await fresh(bytes);
        const { journal } = await open(folder);
        const found = await operationsIn(journal);
        const hit = lineEnds.findIndex((end) => at < end);
        const spared = operations.filter((_, i) => i !== hit - 1 && (i !== hit || !isFeed(at)));
        expect(found).toEqual(expect.arrayContaining([...spared.slice(0, -1), 'e'].filter(kept)));
        expect(found.every((name, i) => i === 0 || (found[i - 1] ?? '') < name)).toBe(true);

        function kept(name: string): boolean {
          return name !== 'e' || !(isFeed(at) && hit === operations.length - 1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('in the header of the only segment does not hide the records', async () => {
    const bytes = Buffer.from(whole);
    bytes.write('X', 5);
    await fresh(bytes);
    const { journal, opened } = await open(folder);
    expect(opened.end.count).toBe(5);
    expect(await operationsIn(journal)).toEqual(operations);
  });

  it('of a whole segment in the middle is counted by its neighbours', async () => {
    await removeFolder(folder);
    const names = Array.from({ length: 12 }, (_, i) => `op-${i}`);
    await filled(folder, names, { rollAt: 1200 });
    const second = Buffer.alloc((await readFile(join(folder, nameOfSegment(2)))).length);
    await writeFile(join(folder, nameOfSegment(2)), second);

    const { journal, opened } = await open(folder);
    const found = await operationsIn(journal);
    const lost = names.length - found.length;
    expect(lost).toBeGreaterThan(0);
    expect(opened.notices).toEqual([{ kind: 'damaged', segment: '00000002.jsonl', records: lost }]);
  });
});

function isFeed(at: number): boolean {
  return whole[at] === 0x0a;
}

async function fresh(bytes: Buffer, at = folder): Promise<void> {
  await removeFolder(at);
  await filled(at, []);
  await writeFile(join(at, nameOfSegment(1)), bytes);
}

/** One by one they would wait for the disk twelve seconds; sixteen hands take from one pile. */
async function manyAtOnce<One>(all: readonly One[], work: (one: One) => Promise<void>) {
  const pile = all.values();
  const hand = async () => {
    for (const one of pile) await work(one);
  };
  await Promise.all(Array.from({ length: 16 }, hand));
}
