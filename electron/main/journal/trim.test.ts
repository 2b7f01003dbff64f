import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { endAfter, linesIn } from '#test/support/cut-journal.ts';
import { journalCopies } from '#test/support/journal-copies.ts';
import { aBatch, contents, operationsIn } from '#test/support/journal-folder.ts';

import { printChecked } from '../disk/checked-text.ts';
import { beginsName } from './begins.ts';
import { ShopData } from './shop-data.ts';

const copy = journalCopies();

describe('segments of the journal', () => {
  it('go as far as a snapshot covers them wholly, and what is left reads on', async () => {
    for (const count of [5, 6, 11, 16]) {
      const { journal } = await copy.open();
      const outcome = await journal.trim(endAfter(copy.lines, count));
      expect(outcome.kind).toBe('trimmed');
      expect(journal.begins.count).toBeLessThanOrEqual(count);
      await expectRest(count);
    }
    expect((await segments()).length).toBe(1);

    async function expectRest(count: number) {
      const { journal, opened } = await copy.open();
      expect(opened.notices).toEqual([]);
      expect(opened.end.count).toBe(16);
      const found = await journal.read(count);
      expect(found.lines).toEqual(copy.lines.slice(count));
      expect((await linesIn(copy.folder))[0]?.prev).toBe(journal.begins.hash);
    }
  });

  it('stay if no snapshot holds the whole of the first one', async () => {
    const before = await contents(copy.folder);
    const { journal } = await copy.open();
    const answer = { kind: 'nothing', why: 'uncovered' };
    expect(await journal.trim(endAfter(copy.lines, 1))).toEqual(answer);
    expect(await journal.trim({ count: 0, hash: '0'.repeat(64) })).toEqual(answer);
    expect(await contents(copy.folder)).toEqual(before);
  });

  it.each([
    ['of another history', (end: { count: number }) => ({ ...end, hash: 'f'.repeat(64) })],
    ['of more than there is', (end: { hash: string }) => ({ ...end, count: 17 })],
  ])('stay if the snapshot is %s', async (_what, change) => {
    const before = await contents(copy.folder);
    for (const count of [6, 12, 16]) {
      const { journal } = await copy.open();
      const answer = await journal.trim(change(endAfter(copy.lines, count)));
      expect(answer).toEqual({ kind: 'nothing', why: 'chain-broken' });
    }
    expect(await contents(copy.folder)).toEqual(before);
  });

  it('stay if a record behind the snapshot cannot be proven', async () => {
    const name = (await segments()).at(-2) ?? '';
    const bytes = await readFile(join(copy.folder, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 20) ^ 1, bytes.length - 20);
    await writeFile(join(copy.folder, name), bytes);
    const before = await contents(copy.folder);
    const { journal } = await copy.open();
    const answer = await journal.trim(endAfter(copy.lines, 6));
    expect(answer).toEqual({ kind: 'nothing', why: 'chain-broken' });
    expect(await contents(copy.folder)).toEqual(before);
  });

  it('stay if the next one does not say rightly where it begins', async () => {
    const name = (await segments())[1] ?? '';
    const text = await readFile(join(copy.folder, name), 'utf8');
    const hash = /"previousHash":"(\w+)"/.exec(text)?.[1] ?? '';
    await writeFile(join(copy.folder, name), text.replace(hash, 'f'.repeat(64)));
    const { journal } = await copy.open();
    const outcome = await journal.trim(endAfter(copy.lines, 3));
    expect(outcome).toEqual({ kind: 'nothing', why: 'chain-broken' });
  });

  it('go before damage that the snapshot covers as well', async () => {
    const [first = ''] = await segments();
    await writeFile(join(copy.folder, first), 'not a journal any more\n');
    const { journal } = await copy.open();
    expect(await journal.trim(endAfter(copy.lines, 12))).toMatchObject({ kind: 'trimmed' });
    expect((await copy.open()).opened.notices).toEqual([]);
  });

  it('that somebody took away are reported, those that were dropped are not', async () => {
    await rm(join(copy.folder, (await segments())[0] ?? ''));
    const { opened } = await copy.open();
    const [lost] = opened.notices;
    expect(lost).toMatchObject({ kind: 'damaged', segment: '00000001.jsonl' });

    const { journal } = await copy.open();
    await journal.trim(endAfter(copy.lines, 8));
    expect((await copy.open()).opened.notices).toEqual([]);
    await rm(join(copy.folder, (await segments())[0] ?? ''));
    expect((await copy.open()).opened.notices).toMatchObject([{ kind: 'damaged' }]);
  });

  it('are numbered on even if all that were left are gone', async () => {
    const { journal } = await copy.open();
    await journal.trim(endAfter(copy.lines, 16));
    const [last = ''] = await segments();
    await rm(join(copy.folder, last));
    // What an interrupted run left behind is not the journal's end.
    await cp(join(copy.original, '00000002.jsonl'), join(copy.folder, '00000002.jsonl'));
    const again = await copy.open();
    expect(again.opened.end).toEqual(journal.begins);
    await again.journal.append(aBatch(again.journal.end, 'next'));
    await again.journal.close();
    const { journal: third } = await copy.open();
    expect((await third.read(journal.begins.count)).lines.map(({ op }) => op)).toEqual(['next']);
  });

  it('take sales on, and reach back to no number twice', async () => {
    const { journal } = await copy.open({ rollAt: 800 });
    const trimmed = journal.trim(endAfter(copy.lines, 9));
    await journal.append(aBatch(journal.end, 'meanwhile'));
    expect((await trimmed).kind).toBe('trimmed');
    await journal.append(aBatch(journal.end, 'after'));
    await journal.close();
    const { journal: again, opened } = await copy.open();
    expect(opened).toMatchObject({ notices: [], end: { count: 18 } });
    const names = await operationsIn(again);
    expect(names.slice(-3)).toEqual(['sale-16', 'meanwhile', 'after']);
  });
});

describe('the note where the journal begins', () => {
  it('flipped is not believed: the first segment left says it', async () => {
    const { journal } = await copy.open();
    await journal.trim(endAfter(copy.lines, 9));
    const path = join(copy.folder, beginsName);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"count":', '"count":1'));
    const { opened } = await copy.open();
    expect(opened.begins).toMatchObject(journal.begins);
    expect(opened.notices).toEqual([]);
  });

  it('keeps the page from taking the rest for the whole', async () => {
    const shop = new ShopData(copy.home);
    await shop.open({ known: [] });
    expect(await shop.trim(undefined)).toEqual({ kind: 'nothing', why: 'uncovered' });
    expect(await shop.trim(endAfter(copy.lines, 9))).toMatchObject({ kind: 'trimmed' });
    expect(await shop.read(0)).toEqual({ kind: 'unreadable', code: 'DROPPED' });
    expect(await shop.read(9)).toMatchObject({ kind: 'page', more: false });
    await shop.close();
    const again = new ShopData(copy.home);
    const opening = await again.open({ known: [] });
    await again.close();
    const begins = opening.kind === 'opened' ? opening.begins.count : 0;
    expect(begins).toBeGreaterThan(6);
    expect(begins).toBeLessThanOrEqual(9);
  });

  it('of a newer app is left alone, and so is all the rest', async () => {
    await writeFile(
      join(copy.folder, beginsName),
      printChecked({ format: 'regulars-journal-begins/2' }),
    );
    const before = await contents(copy.folder);
    expect(await new ShopData(copy.home).open({ known: [] })).toEqual({ kind: 'newer-app' });
    expect(await contents(copy.folder)).toEqual(before);
  });
});

async function segments(): Promise<readonly string[]> {
  return (await readdir(copy.folder)).filter((name) => /^\d{8}\.jsonl$/.test(name)).toSorted();
}
