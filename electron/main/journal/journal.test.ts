import { rename } from 'node:fs/promises';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  aBatch,
  aFolder,
  aRecord,
  contents,
  filled,
  open,
  operationsIn,
  removeFolder,
} from '#test/support/journal-folder.ts';

import { emptyEnd } from './chain.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await aFolder();
  folder = join(home, 'journal');
});
afterEach(() => removeFolder(home));

describe('the journal', () => {
  it('has no file before the first sale, and then reads back what was written', async () => {
    const { journal } = await open(folder);
    expect(await contents(folder)).toEqual({});

    const outcome = await journal.append(aBatch(emptyEnd, 'a', 'b'));

    expect(outcome).toEqual({ kind: 'written', end: journal.end });
    expect(journal.end.count).toBe(2);
    expect(await operationsIn(journal)).toEqual(['a', 'b']);
    await journal.close();
  });

  it('goes on where it was after a restart', async () => {
    const end = await filled(folder, ['a', 'b']);
    const { journal, opened } = await open(folder);
    expect(opened).toMatchObject({ end, notices: [] });
    await journal.append(aBatch(journal.end, 'c'));
    expect(await operationsIn(journal)).toEqual(['a', 'b', 'c']);
    await journal.close();
  });

  it('writes batches that came together in the order they came', async () => {
    const { journal } = await open(folder);
    const retries = Array.from({ length: 40 }, () => journal.append(aBatch(emptyEnd, 'a', 'b')));
    const grown = journal.append(aBatch(emptyEnd, 'a', 'b', 'c'));
    const stranger = journal.append(aBatch(emptyEnd, 'other'));

    const answers = await Promise.all(retries);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await grown).toEqual({ kind: 'written', end: journal.end });
    expect(await stranger).toEqual({ kind: 'out-of-order', end: journal.end });
    expect(await operationsIn(journal)).toEqual(['a', 'b', 'c']);
    await journal.close();
  });

  it('writes nothing for another shop or out of order', async () => {
    await filled(folder, ['a']);
    const { journal } = await open(folder);
    const before = await contents(folder);
    const wrong = [
      { ...aBatch(journal.end, 'b'), shopId: 'shop-2' },
      aBatch({ ...journal.end, count: 5 }, 'b'),
      aBatch({ ...journal.end, hash: 'f'.repeat(64) }, 'b'),
      aBatch(emptyEnd, 'b'),
    ];
    for (const batch of wrong) {
      expect(await journal.append(batch)).toEqual({ kind: 'out-of-order', end: journal.end });
    }
    expect(await contents(folder)).toEqual(before);
    await journal.close();
  });

  it('begins a new segment when one is full, and chains over the border', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `op-${i}`);
    const end = await filled(folder, names, { rollAt: 1500 });
    const files = Object.keys(await contents(folder));
    expect(files.length).toBeGreaterThan(3);
    expect(files.slice(0, 2)).toEqual(['00000001.jsonl', '00000002.jsonl']);

    const { journal, opened } = await open(folder);
    expect(opened.end).toEqual(end);
    expect(await operationsIn(journal)).toEqual(names);
    for (let after = 0; after < 20; after += 1) {
      expect((await journal.read(after)).lines.map(({ op }) => op)).toEqual(names.slice(after));
    }
    expect(await journal.append(aBatch(emptyEnd, ...names))).toEqual({ kind: 'written', end });
    await journal.close();
  });

  it('reads in pages of about 4 MB, each record once', async () => {
    const { journal } = await open(folder);
    const body = JSON.stringify('x'.repeat(1024 * 1024));
    const records = Array.from({ length: 11 }, (_, i) => aRecord(`big-${i}`, body));
    await journal.append({ shopId: 'shop-1', after: emptyEnd, records });

    const first = await journal.read(0);
    expect(first.lines).toHaveLength(4);
    expect(first.more).toBe(true);
    expect(await operationsIn(journal)).toEqual(records.map(({ operationId }) => operationId));
    expect(await journal.read(11)).toMatchObject({ lines: [], more: false });
    await journal.close();
  });

  it('says so when its folder is gone, instead of writing into a deleted file', async () => {
    const { journal } = await open(folder);
    await journal.append(aBatch(emptyEnd, 'a'));
    await rename(folder, `${folder}-away`);
    const lost = await journal.append(aBatch(journal.end, 'b'));
    expect(lost).toEqual({ kind: 'not-writable', code: 'ENOENT' });

    await rename(`${folder}-away`, folder);
    const kept = await journal.append(aBatch(journal.end, 'b'));
    expect(kept).toEqual({ kind: 'written', end: journal.end });
    expect(await operationsIn(journal)).toEqual(['a', 'b']);
    await journal.close();
  });

  it('holds the same whatever is repeated, split or restarted on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep(), { maxLength: 12 }), async (steps) => {
        const place = join(home, `run-${(runs += 1)}`);
        let { journal } = await open(place, { rollAt: 900 });
        const ends = [emptyEnd];
        const wanted: string[] = [];
        for (const { back, size, restart } of steps) {
          const from = Math.max(0, wanted.length - back);
          const names = Array.from({ length: back + size }, (_, i) => `op-${from + i}`);
          const given = names.slice(0, Math.max(1, wanted.length - from + size));
          const outcome = await journal.append(aBatch(ends[from] ?? emptyEnd, ...given));
          expect(outcome.kind).toBe('written');
          wanted.splice(0, Infinity, ...(await operationsIn(journal)));
          ends.splice(0, Infinity, ...(await endsOf(journal)));
          if (restart) {
            await journal.close();
            ({ journal } = await open(place, { rollAt: 900 }));
          }
        }
        expect(wanted).toEqual(wanted.map((_, i) => `op-${i}`));
        await journal.close();
      }),
      { numRuns: 40 },
    );
  });
});

let runs = 0;

function aStep() {
  return fc.record({
    back: fc.nat(4),
    size: fc.integer({ min: 1, max: 4 }),
    restart: fc.boolean(),
  });
}

async function endsOf(journal: Awaited<ReturnType<typeof open>>['journal']) {
  const { lines } = await journal.read(0);
  return [emptyEnd, ...lines.map(({ n, hash }) => ({ count: n, hash }))];
}
