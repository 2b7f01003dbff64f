import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ExportCell, ExportTable } from '#domain/export/export-table.ts';
import { cellsOf } from '#test/support/read-table.ts';

import { inspectFile } from './table-file.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import { readZipDirectory } from './zip-directory.ts';
import { unpacked } from './zip-entry.ts';

type Rows = readonly (readonly ExportCell[])[];

const headings = ['卡号', '姓名', '手机'];
const one: Rows = [['00042', '王芳', '+86 138-0013-8000']];

describe('a list that leaves as CSV', () => {
  it('is UTF-8 with a mark and CR LF', async () => {
    const bytes = new Uint8Array(await (await writeCsv(table(headings, one))).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe('卡号,姓名,手机\r\n00042,王芳,+86 138-0013-8000\r\n');
  });

  it('keeps amounts and phones as they are, and lets no formula out', async () => {
    const row = [{ number: '-50.00' }, '-50', '=1+1', '"', 'sep=;'];
    const text = await (await writeCsv(table([], [row]))).text();
    expect(text.split('\r\n')[1]).toBe(`-50.00,-50,'=1+1,"""","sep=;"`);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const written = writeCsv(table(headings, one, one), () => stop.abort(), stop.signal);
    await expect(written).rejects.toThrow('aborted');
  });
});

describe('a list that leaves as a workbook', () => {
  it('has its headings bold and frozen, texts as texts and amounts as numbers', async () => {
    const file = await writeXlsx([table(headings, [['00042', '=1+1', { number: '12.50' }]])]);
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(sheet).toContain('<c r="A1" s="2" t="inlineStr">');
    expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">00042</t>');
    expect(sheet).toContain(`>'=1+1</t>`);
    expect(sheet).toContain('<c r="C2"><v>12.50</v></c>');
    expect(await partOf(file, 'xl/styles.xml')).toContain('<b/>');
  });

  it('has a sheet for each table, under a name that Excel takes', async () => {
    const names = ['顾客', '销售/2026', '顾客', `${'很'.repeat(40)}`, '"A" & B'];
    const file = await writeXlsx(names.map((name) => ({ ...table(headings, one), name })));
    expect(await inspectFile(file, '', {})).toMatchObject({
      value: { sheets: ['顾客', '销售 2026', '顾客 2', '很'.repeat(24), '"A" & B'] },
    });
    expect(await cellsOf(file, { sheet: '"A" & B' })).toEqual([headings, ...one]);
  });

  it('is the same, byte by byte, for the same list', async () => {
    const [first, second] = [
      await writeXlsx([table(headings, one)]),
      await writeXlsx([table(headings, one)]),
    ];
    expect(await first.text()).toBe(await second.text());
  });

  it('writes columns past Z', async () => {
    const wide = Array.from({ length: 60 }, (_, at) => `列${at}`);
    expect(await cellsOf(await writeXlsx([table(wide, [])]))).toEqual([wide]);
  });

  it('is a workbook without any row, too', async () => {
    expect(await cellsOf(await writeXlsx([table(headings)]))).toEqual([headings]);
  });
});

describe('export, then import', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      ...Array.from('王芳8a \'"=+-@＝＋－＠,;|\t\r\n　\u200b<>&_\u{20bb7}'),
      '_x000D_',
      ']]>',
    ),
    maxLength: 12,
  });
  const text = fc.oneof(nasty, fc.string({ unit: 'grapheme' }).map(readable));
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 30 });

  it.each([
    ['CSV', (written: ExportTable) => writeCsv(written)],
    ['XLSX', (written: ExportTable) => writeXlsx([written])],
  ])('changes nothing in any text, through %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        // A row of blanks only is none, so each has a card number.
        const numbered = given.map((cells, at) => [`${at}`, ...cells]);
        const file = await write(table(['卡号', ...headings], numbered));
        const [, ...read] = await cellsOf(file);
        expect(read.map((cells) => [...cells, '', '', ''].slice(0, 4))).toEqual(numbered);
      }),
    );
  });

  it('changes nothing in letters that no file can hold, through XLSX', async () => {
    const odd = ['\u0000', 'a\u0007b', '\ud800', '\uffff', '\u0085', 'x_x000D_y', '_x005F_'];
    expect((await cellsOf(await writeXlsx([table(headings, [odd])])))[1]).toEqual(odd);
  });
});

/** A text file has no place for zeros and marks; the app's own texts have none either. */
function readable(text: string): string {
  return text.replace(/[\p{Cc}\ufeff]/gu, '');
}

function table(titles: readonly string[], ...batches: readonly Rows[]): ExportTable {
  async function* all() {
    yield* batches;
  }
  return { name: '顾客', headings: titles, batches: all() };
}

async function partOf(file: Blob, name: string): Promise<string> {
  const entry = (await readZipDirectory(file)).get(name);
  if (entry === undefined) throw new Error(`No ${name}`);
  let text = '';
  for await (const bytes of unpacked(file, entry, () => {}))
    text += new TextDecoder().decode(bytes);
  return text;
}
