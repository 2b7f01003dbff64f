import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { keptAtMost, keptLongIn } from './kept-long.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-kept-'));
  path = join(folder, 'snapshots-kept.json');
});

afterEach(async () => rm(folder, { recursive: true }));

describe('how long snapshots are kept', () => {
  it('is seven days, four weeks and twelve months until the owner says otherwise', async () => {
    expect(await keptLongIn(path).read()).toEqual({ days: 7, weeks: 4, months: 12 });
  });

  it('is what the owner said, also after a restart, and no more is written than that', async () => {
    expect(await keptLongIn(path).keep({ days: 30, weeks: 0, months: 36 })).toEqual({
      kind: 'set',
    });
    expect(await keptLongIn(path).read()).toEqual({ days: 30, weeks: 0, months: 36 });
    expect(await readFile(path, 'utf8')).toBe('{"days":30,"weeks":0,"months":36}\n');
  });

  it.each(['', 'null', '[]', '{"days":3', '{"days":"7","weeks":4.5,"months":-1}'])(
    'is the longest there is where the file reads %j: nothing goes because of a damaged number',
    async (text) => {
      await writeFile(path, text);
      expect(await keptLongIn(path).read()).toEqual(keptAtMost);
    },
  );

  it('takes of a damaged file the numbers that are still good', async () => {
    await writeFile(path, '{"days":14,"weeks":53,"months":0}');
    expect(await keptLongIn(path).read()).toEqual({ days: 14, weeks: 52, months: 0 });
  });

  it('says so where it cannot be written, and stays as it was', async () => {
    const nowhere = join(folder, 'gone', 'snapshots-kept.json');
    const outcome = await keptLongIn(nowhere).keep(keptAtMost);
    expect(outcome).toEqual({ kind: 'not-writable', code: 'ENOENT' });
    expect(await keptLongIn(nowhere).read()).toEqual({ days: 7, weeks: 4, months: 12 });
  });
});
