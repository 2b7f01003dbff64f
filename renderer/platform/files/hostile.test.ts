import { describe, expect, it } from 'vitest';

import { cellsOf, readTable } from '#test/support/read-table.ts';
import { utf8 } from '#test/support/text-bytes.ts';
import { archive, workbook } from '#test/support/workbook.ts';

import { inspectFile, rowsOfFile } from './table-file.ts';

describe('a file that is no list', () => {
  it.each([
    ['nothing', [], { kind: 'empty' }],
    ['only a mark', [0xef, 0xbb, 0xbf], { kind: 'empty' }],
    ['blanks and line ends', [...utf8(' \r\n,\r\n')], { kind: 'empty' }],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0],
      { kind: 'not-a-table', detail: 'png' },
    ],
    ['a PDF', [...utf8('%PDF-1.7')], { kind: 'not-a-table', detail: 'pdf' }],
    ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0], { kind: 'not-a-table', detail: 'exe' }],
    ['a web page', [...utf8('<html><table>')], { kind: 'not-a-table', detail: 'html' }],
    [
      'an old workbook',
      [...oldOffice(), ...utf8('Workbook')],
      { kind: 'not-a-table', detail: 'old-xls' },
    ],
    [
      'a workbook with a password',
      [...oldOffice(), ...utf8(Array.from('EncryptedPackage').join('\0'))],
      { kind: 'password' },
    ],
    ['noise', noise(5_000), { kind: 'not-a-table', detail: 'binary' }],
    ['a torn archive', [0x50, 0x4b, 3, 4, ...noise(500)], { kind: 'broken', detail: 'zip' }],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await readTable(new Blob([Uint8Array.from(bytes)]))).toEqual(refusal);
  });

  it.each([
    ['word/document.xml', 'docx'],
    ['xl/workbook.bin', 'xlsb'],
  ])('an archive with %s is refused', async (target, detail) => {
    const link = `<Relationship Id="a" Type="x/officeDocument" Target="${target}"/>`;
    const parts = { '_rels/.rels': `<Relationships>${link}</Relationships>`, [target]: 'x' };
    expect(await readTable(archive(parts))).toEqual({ kind: 'not-a-table', detail });
  });

  it('an OpenDocument sheet and any other archive are refused', async () => {
    expect(await readTable(archive({ 'content.xml': '<a/>' }))).toMatchObject({ detail: 'ods' });
    expect(await readTable(archive({ 'photo.txt': 'x' }))).toMatchObject({ detail: 'zip' });
  });

  it('a wrong encoding by hand is refused', async () => {
    const file = new Blob([Uint8Array.from({ length: 200 }, () => 0xd0)]);
    expect(await readTable(file, { encoding: 'utf-8' })).toEqual({ kind: 'unreadable-encoding' });
  });
});

describe('a list made to do harm', () => {
  it('may have headings that are words of JavaScript, and headings twice', async () => {
    const text = '__proto__,constructor,toString,姓名,姓名\n1,2,3,4,5\n';
    const rows = await cellsOf(new Blob([text]));
    expect(rows).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    );
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    const cells = '__proto__,constructor'.split(',').map((word) => `<c t="str"><v>${word}</v></c>`);
    const file = workbook({ 会员: `<row>${cells.join('')}</row>` });
    expect(await cellsOf(file)).toEqual([['__proto__', 'constructor']]);
  });

  it('with 501 columns is refused', async () => {
    const wide = new Blob([','.repeat(500) + 'x']);
    expect(await readTable(wide)).toEqual({ kind: 'too-many-columns', detail: '501' });
    const rightest = '<row><c r="SG1"><v>1</v></c></row>';
    expect(await readTable(workbook({ 会员: rightest }))).toMatchObject({ detail: '501' });
  });

  it('with a line of 5 MB is refused', async () => {
    expect(await readTable(new Blob(['x'.repeat(5_000_000)]))).toEqual({
      kind: 'broken',
      detail: 'line-too-long',
    });
  });

  it('is handed over 2,000 rows at a time and read no further than is asked', async () => {
    let read = 0;
    const file = new Blob(['王芳,138\n'.repeat(2_000_000)]);
    const way = { kind: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null } as const;
    for await (const rows of rowsOfFile(file, way, (done) => (read = done))) {
      expect(rows.length).toBeLessThanOrEqual(2_000);
      if (read > 0) break;
    }
    expect(read).toBeLessThan(file.size / 5);
  });

  it('tells its columns and its first 50 rows, no more', async () => {
    const text = 'a,b\n'.repeat(100) + 'a,b,c\n';
    const inspected = await inspectFile(new Blob([text]), '', {});
    expect(inspected).toMatchObject({ ok: true, value: { columns: 3 } });
    expect(inspected.ok && inspected.value.firstRows.length).toBe(50);
  });
});

function oldOffice(): readonly number[] {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0];
}

/** What compressed bytes look like; the same at every run. */
function noise(length: number): readonly number[] {
  let state = 20_261_122;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
