import { describe, expect, it } from 'vitest';

import { aHead, fileOf, heldIn, nothingHeld, pieces } from '#test/support/a-sync-file.ts';

import { checkFile, decodeFile } from './decode-file.ts';
import { encodeFile } from './encode-file.ts';
import type { FilePart, OtherRow } from './format.ts';
import { charactersAtOnce, pieceCharacters, rowsAtOnce } from './limits.ts';

const notes = Array.from({ length: 5_000 }, (_, n) => ({ note: `${n} 王芳爱喝乌龙茶`.repeat(8) }));

describe('a file larger than what is handed over at once', () => {
  it('comes back whole', async () => {
    const others = new Map([['notes', notes]]);
    expect((await heldIn(await fileOf({ ...nothingHeld, others }))).others).toEqual(others);
  });

  it('is written in pieces of a quarter of a megabyte, and read in batches of 2,000 rows', async () => {
    const written = await sizesOf(encodeFile(aHead, tablesOf([notes])));
    expect(written.length).toBeGreaterThan(2);
    expect(Math.max(...written)).toBeLessThan(pieceCharacters * 1.1);
    const parts = await partsOf(
      await fileOf({ ...nothingHeld, others: new Map([['notes', notes]]) }),
    );
    expect(parts.map(countOf)).toEqual([rowsAtOnce, rowsAtOnce, notes.length - 2 * rowsAtOnce]);
  });

  it('with photos in it is read a few at a time', async () => {
    const photos = Array.from({ length: 3 }, () => ({ photo: 'x'.repeat(charactersAtOnce / 2) }));
    const parts = await partsOf(
      await fileOf({ ...nothingHeld, others: new Map([['photos', photos]]) }),
    );
    expect(parts.map(countOf)).toEqual([2, 1]);
  });

  it('asks the database for no more than is taken', async () => {
    let read = 0;
    function* batches() {
      for (; read < 1_000; read += 1) yield notes;
    }
    const writing = encodeFile(aHead, tablesOf(batches()));
    await writing.next();
    expect(read).toBeLessThan(2);
    await writing.return({ tables: {}, digest: '' });
    expect(read).toBeLessThan(2);
  });

  it('is refused before all of it is read, once a line is wrong', async () => {
    let read = 0;
    async function* text() {
      yield '{"format":"regulars","version":2}\n';
      for (; read < 1_000; read += 1) yield 'x'.repeat(1_000);
    }
    expect(await checkFile(text())).toMatchObject({ refusal: { kind: 'newer-format' } });
    expect(read).toBe(0);
  });
});

function tablesOf(rows: Iterable<readonly OtherRow[]>) {
  return { entries: [], documents: [], texts: [], others: new Map([['notes', rows]]) };
}

async function partsOf(file: string): Promise<readonly FilePart[]> {
  const checked = await checkFile(pieces(file, 65_536));
  if (!checked.ok) throw new Error(checked.refusal.kind);
  const parts: FilePart[] = [];
  for await (const part of decodeFile(pieces(file, 1_000_000), checked.value)) parts.push(part);
  return parts;
}

function countOf(part: FilePart): number {
  return part.kind === 'others' ? part.rows.length : 0;
}

async function sizesOf(written: AsyncIterable<string>): Promise<readonly number[]> {
  const sizes: number[] = [];
  for await (const piece of written) sizes.push(piece.length);
  return sizes;
}
