import { describe, expect, it } from 'vitest';

import { encodeGb18030 } from '#test/support/gb18030.ts';

import { readCsv } from './read-csv.ts';

describe('a customer list from a file', () => {
  it.each([
    ['commas', '姓名,手机\n王芳,138\n'],
    ['semicolons', '姓名;手机\n王芳;138\n'],
    ['tabs', '姓名\t手机\n王芳\t138\n'],
    ['Windows line ends', '姓名,手机\r\n王芳,138\r\n'],
    ['no line end at the end', '姓名,手机\n王芳,138'],
    ['empty lines', '\n姓名,手机\n\n , \n王芳,138\n,\n'],
    ['a mark', '\ufeff姓名,手机\n王芳,138'],
  ])('is read with %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['姓名', '手机'],
      ['王芳', '138'],
    ]);
  });

  it('keeps commas, quotes and line breaks inside cells', async () => {
    expect(await rowsOf('姓名,备注\n王芳,"茶,\n""好"""\n')).toEqual([
      ['姓名', '备注'],
      ['王芳', '茶,\n"好"'],
    ]);
  });

  it('reads a list of names only', async () => {
    expect(await rowsOf('姓名\n王芳\n李强\n')).toEqual([['姓名'], ['王芳'], ['李强']]);
  });

  it('reads what Excel in China writes', async () => {
    const file = new Blob([encodeGb18030('姓名,手机\r\n王芳,13800138000\r\n')]);
    expect(await readCsv(file)).toEqual({
      kind: 'read',
      file: {
        encoding: 'gb18030',
        rows: [
          ['姓名', '手机'],
          ['王芳', '13800138000'],
        ],
      },
    });
  });

  it('reads an empty file as no rows', async () => {
    expect(await rowsOf('')).toEqual([]);
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48]],
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0, 0x08, 0, 0, 0, 0x21, 0]],
  ])('refuses %s that was given the name of a list', async (_, beginning) => {
    const file = new Blob([Uint8Array.from([...beginning, ...noise(5_000)])]);
    expect(await readCsv(file)).toEqual({ kind: 'not-text' });
  });

  it('refuses a file of more than 50 MB without reading it', async () => {
    const file = new Blob(['x']);
    Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 + 1 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('Read!')) });
    expect(await readCsv(file)).toEqual({ kind: 'too-large' });
  });
});

async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const outcome = await readCsv(new Blob([text]));
  if (outcome.kind !== 'read') throw new Error(`Not read: ${outcome.kind}`);
  return outcome.file.rows;
}

/** What compressed bytes look like; the same at every run. */
function noise(length: number): readonly number[] {
  let state = 20_261_122;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
