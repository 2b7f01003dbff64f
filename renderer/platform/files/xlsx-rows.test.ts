import { describe, expect, it } from 'vitest';

import { cellsOf, readTable } from '#test/support/read-table.ts';
import { workbook } from '#test/support/workbook.ts';

import { inspectFile } from './table-file.ts';

/** Cell styles 1… of the workbooks here, by number format. */
const formats = [14, 22, 0, 58, 176, 177, 178, 179, 20];
const codes = ['yyyy"年"m"月"d"日"', '00000', '[$¥-804]#,##0.00;[Red]-#,##0.00', '[h]:mm'];
const styles = [
  '<numFmts>',
  ...codes.map((code, at) => `<numFmt numFmtId="${176 + at}" formatCode="${escaped(code)}"/>`),
  '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>',
  ...formats.map((id) => `<xf numFmtId="${id}"/>`),
  '</cellXfs>',
].join('');
const strings = [
  '<si><t>姓名</t></si>',
  '<si><t xml:space="preserve"> 王芳 </t></si>',
  '<si><r><t>老</t></r><r><rPr><b/></rPr><t>客&amp;友</t></r><rPh><t>ラオ</t></rPh></si>',
  '<si><t>a_x000D_b_x005F_x000D_</t></si>',
].join('');

describe('a cell of a workbook', () => {
  it.each([
    ['a shared text', '<c t="s"><v>0</v></c>', '姓名'],
    ['a text with blanks around it', '<c t="s"><v>1</v></c>', ' 王芳 '],
    ['rich text, without how it is pronounced', '<c t="s"><v>2</v></c>', '老客&友'],
    ['letters that XML cannot hold', '<c t="s"><v>3</v></c>', 'a\rb_x000D_'],
    ['an inline text', '<c t="inlineStr"><is><t>王芳</t></is></c>', '王芳'],
    ['CDATA', '<c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', 'a<b'],
    ['the value of a formula', '<c><f>SUM(A1:A3)</f><v>42</v></c>', '42'],
    ['the text of a formula', '<c t="str"><f>A1&amp;B1</f><v>王芳</v></c>', '王芳'],
    ['yes', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['no', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a phone that Excel made a number', '<c><v>13800001234</v></c>', '13800001234'],
    ['the same with an exponent', '<c><v>1.3800001234E10</v></c>', '13800001234'],
    ['a phone that lost its digits', '<c t="inlineStr"><is><t>1.38E+10</t></is></c>', '1.38E+10'],
    [
      'an identity number, as far as Excel kept it',
      '<c><v>3.10101198803051E+17</v></c>',
      '310101198803051000',
    ],
    ['a price without dust', '<c><v>2.5499999999999998</v></c>', '2.55'],
    ['nothing at all', '<c><v>-0</v></c>', '0'],
    ['a card number with its zeros', '<c s="6"><v>42</v></c>', '00042'],
    ['money', '<c s="7"><v>-1234.5</v></c>', '-1234.5'],
    ['a day', '<c s="1"><v>32207</v></c>', '1988-03-05'],
    ['a day in Chinese', '<c s="5"><v>32207</v></c>', '1988-03-05'],
    ['a day in a built-in Chinese format', '<c s="4"><v>32207</v></c>', '1988-03-05'],
    ['a day and time', '<c s="2"><v>45352.604166666664</v></c>', '2024-03-01 14:30:00'],
    ['a time', '<c s="9"><v>0.75</v></c>', '18:00:00'],
    ['a day written as one', '<c t="d"><v>1988-03-05T00:00:00</v></c>', '1988-03-05'],
    ['a number that is no day', '<c s="1"><v>-5</v></c>', '-5'],
    ['a style that does not exist', '<c s="99"><v>5</v></c>', '5'],
    ['the day that never was', '<c s="1"><v>60</v></c>', '1900-02-29'],
    ['the first day', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['the day after', '<c s="1"><v>61</v></c>', '1900-03-01'],
  ])('%s', async (_, cell, text) => {
    const file = workbook(
      { 会员: `<row>${cell}<c t="str"><v>|</v></c></row>` },
      { strings, styles },
    );
    expect(await cellsOf(file)).toEqual([[text, '|']]);
  });

  it('counts its days from 1904 where the workbook says so', async () => {
    const sheet = '<row><c s="1"><v>30745</v></c></row>';
    const file = workbook({ 会员: sheet }, { styles, is1904: true });
    expect(await cellsOf(file)).toEqual([['1988-03-05']]);
  });
});

describe('a sheet', () => {
  const named = (text: string) => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`;

  it('is the first that can be seen, or the one that is chosen', async () => {
    const file = workbook({ 说明: named('a'), 会员: named('b') });
    expect(await inspectFile(file, '', {})).toMatchObject({
      value: { kind: 'xlsx', sheets: ['说明', '会员'], sheet: '说明', columns: 1 },
    });
    expect(await cellsOf(file, { sheet: '会员' })).toEqual([['b']]);
    expect(await readTable(file, { sheet: '没有' })).toEqual({ kind: 'no-such-sheet' });
  });

  it('has its rows and cells where they say they are, and without places one after the other', async () => {
    const file = workbook({
      会员: [
        '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row>',
        '<row><c><v>3</v></c><c/><c><v>4</v></c></row>',
        '<row r="9"/><row r="12"><c r="A12" t="str"><v> </v></c></row>',
      ].join(''),
    });
    expect(await readTable(file)).toEqual({
      cells: [
        ['', '1', '', '2'],
        ['3', '', '4'],
      ],
      lines: [3, 4],
    });
  });

  it('may name its elements with a prefix, as strict writers do', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>' +
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>王芳</x:t></x:is></x:c></x:row>' +
      '</x:sheetData></x:worksheet>';
    const file = workbook({ 会员: '' }, { parts: { 'xl/worksheets/sheet0.xml': sheet } });
    expect(await cellsOf(file)).toEqual([['王芳']]);
  });

  it('is read in batches to its end', async () => {
    const rows = Array.from({ length: 12_345 }, (_, at) => `<row><c><v>${at}</v></c></row>`);
    const cells = await cellsOf(workbook({ 会员: rows.join('') }));
    expect(cells).toHaveLength(12_345);
    expect(cells.at(-1)).toEqual(['12344']);
  });

  it('without a cell is an empty file', async () => {
    expect(await readTable(workbook({ 会员: '' }))).toEqual({ kind: 'empty' });
  });
});

function escaped(text: string): string {
  return text.replaceAll('"', '&quot;');
}
