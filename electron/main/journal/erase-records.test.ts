import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { linesIn, longJournal } from '#test/support/cut-journal.ts';
import { aBatch, aFolder, contents, open, removeFolder } from '#test/support/journal-folder.ts';

import { type RecordLine, provesItself } from './chain.ts';
import type { Journal, JournalOptions } from './journal.ts';
import { readHeader, readProvenRecord } from './lines.ts';

let original: string;
let home: string;
let folder: string;
let lines: readonly RecordLine[];
beforeAll(async () => {
  original = await aFolder();
  lines = await longJournal(original);
});
afterAll(() => removeFolder(original));
beforeEach(async () => {
  home = await aFolder();
  folder = join(home, 'journal');
  await cp(original, folder, { recursive: true });
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
  await removeFolder(home);
});

const opened: Journal[] = [];
async function openHere(options: JournalOptions = {}) {
  const found = await open(folder, options);
  opened.push(found.journal);
  return found;
}

it('a body is replaced, and every hash of the chain is as it was', async () => {
  const { journal } = await openHere();
  const stubs = [3, 4, 9].map((n) => stubFor(n));
  expect(await journal.erase(stubs)).toMatchObject({ kind: 'erased', records: 3 });
  const left = await linesIn(folder);
  expect(left.map(({ hash }) => hash)).toEqual(lines.map(({ hash }) => hash));
  expect(left.map(({ n, body }) => (body === '{"left":true}' ? n : 0)).filter(Boolean)).toEqual([
    3, 4, 9,
  ]);
  expect(left.every(provesItself)).toBe(true);
  expect((await openHere()).opened.notices).toEqual([]);
});

it('nothing of the old body is left in the folder, nor what could guess it', async () => {
  const { journal } = await openHere();
  await journal.erase([stubFor(3)]);
  const text = Object.values(await contents(folder)).join('');
  expect(text).toContain('{\\"op\\":\\"sale-4\\"}');
  expect(text).not.toContain('{\\"op\\":\\"sale-3\\"}');
  expect(text).not.toContain(lines[2]?.salt);
});

it('a sale is rung up meanwhile, also while the last segment is the one', async () => {
  const { journal } = await openHere();
  const erased = journal.erase([stubFor(16)]);
  const sales = await Promise.all([
    journal.append(aBatch(journal.end, 'a')),
    journal.append(aBatch(journal.end, 'a', 'b')),
  ]);
  expect(sales.map(({ kind }) => kind)).toEqual(['written', 'written']);
  expect((await erased).kind).toBe('erased');
  await journal.append(aBatch(journal.end, 'c'));
  await journal.close();
  const { opened, journal: again } = await openHere();
  expect(opened).toMatchObject({ notices: [], end: { count: 19 } });
  expect((await again.read(15)).lines.map(({ op }) => op)).toEqual(['sale-16', 'a', 'b', 'c']);
});

it('the very last record can be erased and the journal goes on behind it', async () => {
  const { journal } = await openHere();
  await journal.erase([stubFor(16)]);
  await journal.close();
  const { journal: again, opened } = await openHere();
  expect(opened.end.hash).toBe(lines[15]?.hash);
  await again.append(aBatch(again.end, 'next'));
  expect((await again.read(15)).lines.map(({ body }) => body)).toEqual([
    '{"left":true}',
    '{"op":"next"}',
  ]);
  await again.close();
});

it.each([
  ['another record', { number: 3, hash: 'f'.repeat(64), body: '{}' }],
  ['a number that is not there', { number: 99, hash: 'f'.repeat(64), body: '{}' }],
  ['number 0', { number: 0, hash: 'f'.repeat(64), body: '{}' }],
])('nothing at all is changed if one stub is for %s', async (_what, wrong) => {
  const before = await contents(folder);
  const { journal } = await openHere();
  const outcome = await journal.erase([stubFor(12), wrong]);
  expect(outcome).toEqual({ kind: 'other-record', number: wrong.number });
  expect(await contents(folder)).toEqual(before);
});

it('a damaged record beside it stays byte for byte, and is reported as before', async () => {
  const name = (await segments()).at(-1) ?? '';
  const bytes = await readFile(join(folder, name));
  const numbers = lines.map(({ n }) => n).filter((n) => bytes.includes(`{"n":${n},`));
  const [first = 0, second = 0] = numbers;
  expect(second).toBeGreaterThan(first);
  const at = bytes.indexOf(`sale-${first}"`);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(join(folder, name), bytes);
  const damaged = bytes.toString('latin1').split('\n')[1] ?? '?';

  const { journal, opened } = await openHere();
  expect(opened.notices).toMatchObject([{ kind: 'damaged', records: 1 }]);
  expect((await journal.erase([stubFor(second)])).kind).toBe('erased');
  expect((await contents(folder))[name]).toContain(damaged);
});

it('a stub with a flipped byte proves itself as little as any other record', async () => {
  const { journal } = await openHere();
  await journal.erase([stubFor(3)]);
  for (const name of await segments()) {
    const text = await readFile(join(folder, name), 'utf8');
    const line = text.split('\n').find((one) => one.includes('left'));
    if (line === undefined) continue;
    expect(readProvenRecord(line)?.n).toBe(3);
    expect(readProvenRecord(line.replace('left', 'lift'))).toBeUndefined();
    expect(readHeader(text.split('\n')[0] ?? '').kind).toBe('header');
    expect(text).toContain('regulars-journal/2');
  }
});

it('cut tails and half-written segments beside the journal go too', async () => {
  for (const name of ['00000001.jsonl.torn-1', '00000002.jsonl.tmp']) {
    await writeFile(join(folder, name), '王芳');
  }
  const { journal } = await openHere();
  await journal.erase([stubFor(3)]);
  expect(Object.values(await contents(folder)).join('')).not.toContain(
    Buffer.from('王芳').toString('latin1'),
  );
});

it('a retry of what was erased is still known', async () => {
  const { journal } = await openHere();
  await journal.erase([stubFor(16)]);
  const after = { count: 15, hash: lines[14]?.hash ?? '' };
  expect(await journal.append(aBatch(after, 'sale-16'))).toEqual({
    kind: 'written',
    end: journal.end,
  });
});

function stubFor(n: number) {
  return { number: n, hash: lines[n - 1]?.hash ?? '', body: '{"left":true}' };
}

async function segments(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^\d{8}\.jsonl$/.test(name)).toSorted();
}
