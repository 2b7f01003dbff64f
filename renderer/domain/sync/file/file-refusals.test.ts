import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { aHead, fileOf, nothingHeld, pieces } from '#test/support/a-sync-file.ts';

import { checkFile } from './decode-file.ts';
import { encodeFile } from './encode-file.ts';
import { headLine } from './head-line.ts';
import { isRecord } from './records.ts';
import { TableSum } from './table-sums.ts';

const row = {
  id: 'row-1',
  rev: '000000000000003-0000-counter-a',
  operationId: 'operation-1',
  by: null,
};
const moment = { at: '2026-03-01T09:30:00.000Z', day: '2026-03-01' };
const entry = { ...row, ...moment, kind: 'sale', subject: null };
const document = { ...row, kind: 'customer', fields: { name: '王芳' }, clock: {} };
const text = { ...row, subject: 'row-2', text: '爱喝乌龙茶' };

describe('a file that is not one of ours', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'hello\n'],
    ['other JSON', '{"customers":[]}\n'],
    ['ours with a blank before it', ' {"format":"regulars","version":1,\n'],
    ['a first line without an end', '{"format":"regulars","version":1,'.padEnd(1_000_001, 'x')],
  ])('%s is refused as such', async (_, file) => {
    expect(await refusalOf(file)).toEqual({ kind: 'not-ours' });
  });

  it('of a newer format is refused with its number, whatever else it says', async () => {
    const newer = '{"format":"regulars","version":2,"boxes":7}\nno such line\n';
    expect(await refusalOf(newer)).toEqual({ kind: 'newer-format', version: 2 });
  });

  it('that ends too early is refused as cut off', async () => {
    const whole = await fileOf(nothingHeld);
    expect(await refusalOf(whole.slice(0, -30))).toEqual({ kind: 'cut-off' });
    expect(await refusalOf(`${headLine(aHead)}\n"entries":[\n`)).toEqual({ kind: 'cut-off' });
  });
});

it('a file with another word in its head than was written is refused', async () => {
  const changed = (await fileOf(nothingHeld)).replace('"schema":4', '"schema":5');
  expect(await refusalOf(changed)).toMatchObject({ kind: 'damaged', what: 'digest' });
});

describe('a file whose digest is right', () => {
  it('is taken if all else is right', async () => {
    const history = { ...entry, ...page([0, 1], [20_000, 20_001]), id: 'page-1' };
    const rows = { entries: [entry, history], documents: [document], texts: [text] };
    expect(await refusalOf(forged(rows))).toBeUndefined();
  });

  it.each([
    ['without an id', { ...entry, id: undefined }],
    ['with an id of a hundred signs', { ...entry, id: 'x'.repeat(100) }],
    ['with a stamp that does not sort', { ...entry, rev: '3-0-a' }],
    ['without a day', { ...entry, day: null }],
    ['with a number of arrival of another database', { ...entry, seq: 7 }],
    ['about no id', { ...entry, subject: 5 }],
    ['forty lists deep', { ...entry, inside: deep(40) }],
    ['that forgets nobody', { ...entry, kind: 'erasure' }],
    ['that forgets a number', { ...entry, kind: 'erasure', erases: [7] }],
    ['that merges no list', { ...entry, kind: 'merge', members: 'row-1' }],
    ['that takes nothing back', { ...entry, kind: 'reversal', touches: 'many' }],
    ['that changes no field', { ...entry, kind: 'change', document: 'row-1' }],
    ['of many sales without their days', { ...entry, ...page([0, 0], [0]) }],
    ['of many sales on no day', { ...entry, ...page([0], ['2026-03-01']) }],
    ['that is a list', [entry]],
    ['that is a word', 'sale'],
  ])('is refused for a fact %s', async (_, fact) => {
    const damaged = { kind: 'damaged', line: 3, what: 'row' };
    expect(await refusalOf(forged({ entries: [fact] }))).toEqual(damaged);
  });

  it.each([
    ['a card without fields', 'documents', { ...document, fields: null }],
    ['a card with fields in a list', 'documents', { ...document, fields: [] }],
    ['a card with a stamp that is none', 'documents', { ...document, clock: { name: 'now' } }],
    ['words that are a number', 'texts', { ...text, text: 5 }],
    ['words about no id', 'texts', { ...text, subject: 'a b' }],
  ])('is refused for %s', async (_, table, bad) => {
    expect(await refusalOf(forged({ [table]: [bad] }))).toMatchObject({ what: 'row' });
  });

  it.each([
    ['a table twice', ['entries', 'entries', 'documents', 'texts'], 'not-a-line'],
    ['tables in another order', ['documents', 'entries', 'texts'], 'not-a-line'],
    ['a table too few', ['entries', 'documents'], 'counts'],
    ['a table named like the head', ['entries', 'documents', 'texts', 'shop'], 'not-a-line'],
  ])('is refused for %s', async (_, tables, what) => {
    const lines = tables.flatMap((name) => [`"${name}":[`, '],']);
    const file = sealed([headLine(aHead), ...lines, ...footLines({})]);
    expect(await refusalOf(file)).toMatchObject({ what });
  });

  it.each<[string, (lines: readonly string[]) => readonly string[], string]>([
    ['a row too few', (lines) => lines.toSpliced(2, 1), 'counts'],
    ['a row twice', (lines) => lines.toSpliced(2, 0, lines[2] ?? ''), 'counts'],
    ['a changed row', (lines) => lines.map((line) => line.replace('王芳', '王方')), 'hash'],
    ['a comma too few', (lines) => lines.with(2, (lines[2] ?? '').slice(0, -1)), 'not-a-line'],
    ['a comma too many', (lines) => lines.with(3, `${lines[3]},`), 'row'],
    ['a blank line', (lines) => lines.toSpliced(2, 0, ''), 'row'],
  ])('is refused for %s', async (_, change, what) => {
    const names = ['张伟', '王芳', '李娜'].map((name) => ({ name }));
    const whole = await fileOf({ ...nothingHeld, others: new Map([['bookings', names]]) });
    // Past the head and the three empty tables, so that the first line to change begins the bookings.
    const lines = linesOf(whole);
    const file = sealed([...lines.slice(0, 7), ...change(lines.slice(7))]);
    expect(await refusalOf(file)).toMatchObject({ what });
  });

  it.each([
    ['a moment that is none', { madeAt: 'yesterday' }],
    ['a kind that is none', { kind: 'some' }],
    ['a shop with blanks', { shop: 'my shop' }],
    ['a schema below nothing', { schema: -1 }],
    [
      'a place among files that is none',
      { exchange: { sequence: null, previous: null, read: {} } },
    ],
    ['a journal without an end', { covers: { generation: 1, journal: { count: 3, hash: 'x' } } }],
    ['a table in it', { entries: [] }],
  ])('is refused for a head with %s', async (_, part) => {
    const head = JSON.stringify({ format: 'regulars', version: 1, ...aHead, ...part });
    const rest = linesOf(await fileOf(nothingHeld)).slice(1);
    const refusal = await refusalOf(sealed([`${head.slice(0, -1)},`, ...rest]));
    expect(refusal).toEqual({ kind: 'damaged', line: 1, what: 'head' });
  });

  it('is refused for a line longer than any of ours', async () => {
    const file = `${headLine(aHead)}\n"entries":[\n${'x'.repeat(16_000_001)}\n`;
    expect(await refusalOf(file)).toEqual({ kind: 'too-large', line: 3 });
  });

  it('is refused for a row that the journal would not take: every sale would wait behind it', async () => {
    const row = JSON.stringify({ ...text, text: 'x'.repeat(8_400_000) });
    const file = `${headLine(aHead)}\n"entries":[\n${row}\n`;
    expect(await refusalOf(file)).toEqual({ kind: 'too-large', line: 3 });
  });
});

it('a table with a name that means something else cannot be written', async () => {
  const others = new Map([['device', []]]);
  const writing = encodeFile(aHead, { entries: [], documents: [], texts: [], others });
  await expect(writing.next()).rejects.toThrow('No table may be called device.');
});

async function refusalOf(file: string) {
  const checked = await checkFile(pieces(file, 65_536));
  return checked.ok ? undefined : checked.refusal;
}

type Tables = Readonly<Record<string, readonly unknown[]>>;

/** A file made with bad intent, or by a program with a fault: its sums are those of what is in it. */
function forged(tables: Tables): string {
  const lines = ['entries', 'documents', 'texts'].flatMap((name) => {
    const rows = (tables[name] ?? []).map((inside) => JSON.stringify(inside)).join(',\n');
    return rows === '' ? [`"${name}":[`, '],'] : [`"${name}":[`, rows, '],'];
  });
  return sealed([headLine(aHead), ...lines, ...footLines(tables)]);
}

function footLines(tables: Tables): readonly string[] {
  const sums = ['entries', 'documents', 'texts'].map((name) => {
    const sum = new TableSum();
    for (const inside of tables[name] ?? []) if (isRecord(inside)) sum.add(inside);
    return [name, sum.sums] as const;
  });
  const counts = Object.fromEntries(sums.map(([name, { count }]) => [name, count]));
  const hashes = Object.fromEntries(sums.map(([name, { hash }]) => [name, hash]));
  return [`"counts":${JSON.stringify(counts)},`, `"hashes":${JSON.stringify(hashes)},`];
}

function sealed(lines: readonly string[]): string {
  const before = `${lines.join('\n')}\n`;
  return `${before}"digest":"${createHash('sha256').update(before).digest('hex')}"}\n`;
}

/** All lines but the last, which is the digest. */
function linesOf(file: string): readonly string[] {
  return file.trimEnd().split('\n').slice(0, -1);
}

function page(kind: readonly number[], day: readonly unknown[]) {
  return { kind: 'history', people: ['row-2'], sales: { kind, person: kind.map(() => 0), day } };
}

function deep(levels: number): unknown {
  return levels === 0 ? 1 : [deep(levels - 1)];
}
