import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Held,
  aHead,
  fileOf,
  heldIn,
  joined,
  nothingHeld,
  pieces,
  someHeld,
  tablesOf,
} from '#test/support/a-sync-file.ts';
import { aDocument } from '#test/support/random-rows.ts';

import { canonical } from '../../kernel/canonical.ts';
import { checkFile, decodeFile, readHead } from './decode-file.ts';
import { encodeFile } from './encode-file.ts';

const few = { numRuns: 60 };

describe('a file of rows', () => {
  it('gives back what was put in, whatever a database holds', async () => {
    await fc.assert(
      fc.asyncProperty(someHeld(), async (held) => {
        const read = await heldIn(await fileOf(held));
        // As text, since a field may be called `__proto__`.
        expect(textOf(read)).toBe(textOf(held));
      }),
      few,
    );
  });

  it('is one JSON document with one row a line, that any program reads', async () => {
    await fc.assert(
      fc.asyncProperty(someHeld(), async (held) => {
        const text = await fileOf(held);
        const { entries, documents, texts } = held;
        expect(JSON.parse(text)).toMatchObject({
          format: 'regulars',
          version: 1,
          counts: { entries: entries.length, documents: documents.length, texts: texts.length },
        });
        const lines = text.split('\n');
        for (const row of entries)
          expect(lines.filter((line) => saysRow(line, row)).length).toBe(1);
      }),
      few,
    );
  });

  it('has a digest that sha256sum gives for all lines but the last', async () => {
    const text = await someText();
    const lines = text.trimEnd().split('\n');
    const before = `${lines.slice(0, -1).join('\n')}\n`;
    const digest = createHash('sha256').update(before).digest('hex');
    expect(lines.at(-1)).toBe(`"digest":"${digest}"}`);
  });

  it('reads the same in whatever pieces the disk hands it over', async () => {
    const [held] = fc.sample(someHeld(), { numRuns: 1, seed: 7 });
    const text = await fileOf(held ?? nothingHeld);
    const whole = await checkFile(pieces(text, text.length));
    for (const length of [1, 2, 64, 999])
      expect(await checkFile(pieces(text, length))).toEqual(whole);
  });

  it('keeps what a newer version says in its head', async () => {
    const newer = { ...aHead, weather: 'sunny', schema: 99 };
    const checked = await checkFile(pieces(await fileOf(nothingHeld, newer)));
    expect(checked).toMatchObject({ ok: true, value: { head: newer } });
  });

  it('is written and readable even if the database has a damaged row, which is kept as text', async () => {
    const [good] = fc.sample(aDocument(), { numRuns: 1, seed: 3 });
    const bad = { ...good, rev: 'no stamp' };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a row as only damage makes it
    const documents = [bad, good] as Held['documents'];
    const kept = new Map([['misfits', [{ table: 'texts', row: 'of an earlier file' }]]]);
    const read = await heldIn(await fileOf({ ...nothingHeld, documents, others: kept }));
    expect(read.documents).toEqual([good]);
    expect(read.others.get('misfits')).toEqual([
      { table: 'texts', row: 'of an earlier file' },
      { table: 'documents', row: JSON.stringify(bad) },
    ]);
  });

  it('holds no row with what only its own database knows', async () => {
    const [good] = fc.sample(aDocument(), { numRuns: 1, seed: 3 });
    const local = { ...good, seq: 7 };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as a caller with a fault would
    const documents = [local] as Held['documents'];
    const writing = fileOf({ ...nothingHeld, documents });
    await expect(writing).rejects.toThrow('a property of its database');
  });

  it('answers its foot to whoever wrote it', async () => {
    const writing = encodeFile(aHead, tablesOf(nothingHeld));
    let last = await writing.next();
    while (last.done !== true) last = await writing.next();
    const checked = await checkFile(pieces(await fileOf(nothingHeld)));
    expect(checked).toMatchObject({ ok: true, value: { foot: last.value } });
  });

  it('tells its head from its beginning alone', async () => {
    const text = await fileOf(nothingHeld);
    expect(await readHead(pieces(text.slice(0, 400)))).toEqual({ ok: true, value: aHead });
  });
});

describe('a file that is not whole', () => {
  it('is refused with anything behind its end', async () => {
    for (const tail of [' ', '\n', '{}', 'x\n']) {
      expect(await checkFile(pieces((await someText()) + tail))).toMatchObject({ ok: false });
    }
  });

  it('gives no row before all of it was read once, and none that it has not checked', async () => {
    const text = await someText();
    const checked = await checkFile(pieces(text));
    if (!checked.ok) throw new Error('It should be whole.');
    const other = await fileOf(nothingHeld);
    const pretending = other.replace(/"digest":"\w+"/, `"digest":"${checked.value.foot.digest}"`);
    for (const changed of [other, pretending]) {
      const reading = async () => {
        for await (const part of decodeFile(pieces(changed), checked.value)) void part;
      };
      await expect(reading()).rejects.toMatchObject({
        refusal: { kind: 'damaged', what: 'changed-meanwhile' },
      });
    }
  });
});

async function someText(): Promise<string> {
  const [held] = fc.sample(someHeld(), { numRuns: 1, seed: 11 });
  return joined(encodeFile(aHead, tablesOf(held ?? nothingHeld)));
}

function textOf({ others, ...rows }: Held): string {
  const filled = [...others].filter(([, inside]) => inside.length > 0);
  return canonical([rows, filled]);
}

function saysRow(line: string, row: object): boolean {
  return line.replace(/,$/, '') === JSON.stringify(row);
}
