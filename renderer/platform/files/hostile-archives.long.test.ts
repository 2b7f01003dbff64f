import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { readTable } from '#test/support/read-table.ts';
import { joined } from '#test/support/text-bytes.ts';
import { withDirectoryField, workbook } from '#test/support/workbook.ts';

const sheet = 'xl/worksheets/sheet0.xml';
const one = '<row r="1"><c r="A1" t="str"><v>姓名</v></c></row>';

describe('an archive made to do harm', () => {
  it('that unpacks to more than a hundredfold is refused before a byte of it is read', async () => {
    const bomb = workbook({ 会员: one }, { parts: { 'xl/media/a.bin': '0'.repeat(4_000_000) } });
    expect(bomb.size).toBeLessThan(20_000);
    expect(await readTable(bomb)).toEqual({ kind: 'zip-bomb' });
  });

  it('that promises more than 200 MB in sum is refused', async () => {
    const parts = { 'a.bin': 'a', 'b.bin': 'b' };
    const half = 150 * 1_048_576;
    let file = workbook({ 会员: one }, { parts });
    for (const name of Object.keys(parts)) {
      file = await withDirectoryField(file, name, 20, half);
      file = await withDirectoryField(file, name, 24, half);
    }
    expect(await readTable(file)).toEqual({ kind: 'too-large-unpacked' });
  });

  it('that lies about its size is stopped while it unpacks', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(200_000);
    const file = await withDirectoryField(workbook({ 会员: rows }), sheet, 24, 1_000);
    expect(await readTable(file)).toEqual({ kind: 'zip-bomb', detail: 'zip-header' });
  });

  it('never gives more than 16 MB at a time, whatever its header says', async () => {
    const packed = deflateSync(new Uint8Array(64_000_000));
    expect(packed.length / 16_384).toBeGreaterThan(3);
    const file = new Blob([localHeader(), packed]);
    const { unpacked } = await import('./zip-entry.ts');
    const entry = {
      name: 'a',
      method: 8,
      crc: 0,
      packed: packed.length,
      unpacked: 2_000_000,
      headerAt: 0,
    };
    let largest = 0;
    const reading = async () => {
      for await (const bytes of unpacked(file, entry, () => {})) {
        largest = Math.max(largest, bytes.length);
      }
    };
    await expect(reading()).rejects.toThrow('zip-bomb');
    expect(largest).toBeLessThan(17_000_000);
  });

  it.each<[string, number, number, object]>([
    ['encrypted', 8, 1, { kind: 'password' }],
    ['packed in an unknown way', 10, 99, { kind: 'broken', detail: 'zip-method' }],
    ['somewhere else', 42, 5, { kind: 'broken', detail: 'zip' }],
    ['longer than it is', 20, 9_000_000, { kind: 'broken', detail: 'zip' }],
  ])('whose sheet is %s is refused', async (_, at, value, refusal) => {
    const file = await withDirectoryField(workbook({ 会员: one }), sheet, at, value);
    expect(await readTable(file)).toEqual(refusal);
  });

  it('with names that climb out, or occur twice, is refused', async () => {
    const climbing = workbook({ 会员: one }, { parts: { '../../evil.xml': 'x' } });
    expect(await readTable(climbing)).toEqual({ kind: 'broken', detail: 'zip-name' });
    const twice = workbook({ 会员: one }, { parts: { 'xl/Worksheets/sheet0.xml': 'x' } });
    expect(await readTable(twice)).toEqual({ kind: 'broken', detail: 'zip-name-twice' });
  });

  it('cut anywhere is refused or read, and never half read in silence', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row><c><v>${at * at}</v></c></row>`);
    const whole = new Uint8Array(await workbook({ 会员: rows.join('') }).arrayBuffer());
    for (let at = 4; at < whole.length; at += 97) {
      const cut = await readTable(new Blob([whole.subarray(0, at)]));
      expect(cut).toHaveProperty('kind');
    }
  });

  it('with any one byte changed is refused, or read as it was', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row><c><v>${at * at}</v></c></row>`);
    const file = workbook({ 会员: rows.join('') });
    const right = await readTable(file);
    const whole = new Uint8Array(await file.arrayBuffer());
    let refused = 0;
    for (let at = 0; at < whole.length; at += 13) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const read = await readTable(new Blob([changed]));
      if ('kind' in read) refused += 1;
      else expect(read).toEqual(right);
    }
    expect(refused).toBeGreaterThan(100);
  });
});

describe('XML made to do harm', () => {
  const laughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>' +
    '<row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
  const outside =
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData>' +
    '<row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>';

  it.each([
    ['laughs a billion times', sheet, laughs, 'sheet: doctype'],
    ['asks for a file of this computer', sheet, outside, 'sheet: doctype'],
    ['does so in the texts', 'xl/sharedStrings.xml', outside, 'xl/sharedstrings.xml: doctype'],
    ['names an unknown entity', sheet, '<worksheet>&x;</worksheet>', 'sheet: xml'],
    ['is cut', sheet, '<worksheet><sheetData><row><c>', 'sheet: xml'],
    ['nests a thousand deep', sheet, '<a>'.repeat(1_000), 'sheet: xml'],
    ['has a thousand attributes', sheet, `<a ${words(1_000)}/>`, 'sheet: xml'],
    ['is no XML', sheet, '姓名,手机', 'sheet: xml'],
  ])('%s: refused', async (_, part, xml, detail) => {
    const file = workbook({ 会员: one }, { parts: { [part]: xml } });
    expect(await readTable(file)).toEqual({ kind: 'broken', detail });
  });

  it('a cell at XFD1048576 is refused, and no place made for it', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await readTable(workbook({ 会员: one + far }))).toEqual({
      kind: 'too-many-columns',
      detail: '16384',
    });
  });

  it('a cell in the last row is read without the million before it', async () => {
    const last = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    const read = await readTable(workbook({ 会员: one + last }));
    expect(read).toEqual({ cells: [['姓名'], ['1']], lines: [1, 1_048_576] });
  });

  it.each([
    ['<row r="1048577"><c><v>1</v></c></row>', 'row-number'],
    ['<row r="x"><c><v>1</v></c></row>', 'row-number'],
    ['<row><c r="XFE1"><v>1</v></c></row>', 'cell-place'],
    ['<row><c r="1"><v>1</v></c></row>', 'cell-place'],
    [`<row><c t="str"><v>${'x'.repeat(100_001)}</v></c></row>`, 'cell-too-long'],
  ])('a cell that is nowhere is refused', async (data, detail) => {
    expect(await readTable(workbook({ 会员: data }))).toEqual({ kind: 'broken', detail });
  });
});

function words(count: number): string {
  return Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');
}

/** An empty name, no extra field. */
function localHeader(): Uint8Array<ArrayBuffer> {
  return joined(
    [0x50, 0x4b, 3, 4],
    Array.from({ length: 26 }, () => 0),
  );
}
