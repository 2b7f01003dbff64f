import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { linesIn } from '#test/support/cut-journal.ts';
import { journalCopies } from '#test/support/journal-copies.ts';
import { aBatch, contents } from '#test/support/journal-folder.ts';

import { provesItself } from './chain.ts';
import { readHeader, readProvenRecord } from './lines.ts';

const copy = journalCopies();

it('a body is replaced, and every hash of the chain is as it was', async () => {
  const { journal } = await copy.open();
  const stubs = [3, 4, 9].map((n) => stubFor(n));
  expect(await journal.erase(stubs)).toMatchObject({ kind: 'erased', records: 3 });
  const left = await linesIn(copy.folder);
  expect(left.map(({ hash }) => hash)).toEqual(copy.lines.map(({ hash }) => hash));
  expect(left.map(({ n, body }) => (body === '{"left":true}' ? n : 0)).filter(Boolean)).toEqual([
    3, 4, 9,
  ]);
  expect(left.every(provesItself)).toBe(true);
  expect((await copy.open()).opened.notices).toEqual([]);
});

it('nothing of the old body is left in the folder, nor what could guess it', async () => {
  const { journal } = await copy.open();
  await journal.erase([stubFor(3)]);
  const text = Object.values(await contents(copy.folder)).join('');
  expect(text).toContain('{\\"op\\":\\"sale-4\\"}');
  expect(text).not.toContain('{\\"op\\":\\"sale-3\\"}');
  expect(text).not.toContain(copy.lines[2]?.salt);
});

it('a sale is rung up meanwhile, also while the last segment is the one', async () => {
  const { journal } = await copy.open();
  const erased = journal.erase([stubFor(16)]);
  const sales = await Promise.all([
    journal.append(aBatch(journal.end, 'a')),
    journal.append(aBatch(journal.end, 'a', 'b')),
  ]);
  expect(sales.map(({ kind }) => kind)).toEqual(['written', 'written']);
  expect((await erased).kind).toBe('erased');
  await journal.append(aBatch(journal.end, 'c'));
  await journal.close();
  const { opened, journal: again } = await copy.open();
  expect(opened).toMatchObject({ notices: [], end: { count: 19 } });
  expect((await again.read(15)).lines.map(({ op }) => op)).toEqual(['sale-16', 'a', 'b', 'c']);
});

it('the very last record can be erased and the journal goes on behind it', async () => {
  const { journal } = await copy.open();
  await journal.erase([stubFor(16)]);
  await journal.close();
  const { journal: again, opened } = await copy.open();
  expect(opened.end.hash).toBe(copy.lines[15]?.hash);
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
  const before = await contents(copy.folder);
  const { journal } = await copy.open();
  const outcome = await journal.erase([stubFor(12), wrong]);
  expect(outcome).toEqual({ kind: 'other-record', number: wrong.number });
  expect(await contents(copy.folder)).toEqual(before);
});

it('a damaged record beside it stays byte for byte, and is reported as before', async () => {
  const name = (await segments()).at(-1) ?? '';
  const bytes = await readFile(join(copy.folder, name));
  const numbers = copy.lines.map(({ n }) => n).filter((n) => bytes.includes(`{"n":${n},`));
  const [first = 0, second = 0] = numbers;
  expect(second).toBeGreaterThan(first);
  const at = bytes.indexOf(`sale-${first}"`);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(join(copy.folder, name), bytes);
  const damaged = bytes.toString('latin1').split('\n')[1] ?? '?';

  const { journal, opened } = await copy.open();
  expect(opened.notices).toMatchObject([{ kind: 'damaged', records: 1 }]);
  expect((await journal.erase([stubFor(second)])).kind).toBe('erased');
  expect((await contents(copy.folder))[name]).toContain(damaged);
});

it('a stub with a flipped byte proves itself as little as any other record', async () => {
  const { journal } = await copy.open();
  await journal.erase([stubFor(3)]);
  for (const name of await segments()) {
    const text = await readFile(join(copy.folder, name), 'utf8');
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
    await writeFile(join(copy.folder, name), '王芳');
  }
  const { journal } = await copy.open();
  await journal.erase([stubFor(3)]);
  expect(Object.values(await contents(copy.folder)).join('')).not.toContain(
    Buffer.from('王芳').toString('latin1'),
  );
});

it('a retry of what was erased is still known', async () => {
  const { journal } = await copy.open();
  await journal.erase([stubFor(16)]);
  const after = { count: 15, hash: copy.lines[14]?.hash ?? '' };
  expect(await journal.append(aBatch(after, 'sale-16'))).toEqual({
    kind: 'written',
    end: journal.end,
  });
});

function stubFor(n: number) {
  return { number: n, hash: copy.lines[n - 1]?.hash ?? '', body: '{"left":true}' };
}

async function segments(): Promise<readonly string[]> {
  return (await readdir(copy.folder)).filter((name) => /^\d{8}\.jsonl$/.test(name)).toSorted();
}
