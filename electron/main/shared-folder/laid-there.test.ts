import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { pack } from '#test/support/meeting-counters.ts';

import { type Disk, sharedDisk } from '../disk/disk.ts';
import { MeetingPlace } from './meeting-place.ts';

let home = '';
let place: MeetingPlace;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-laid-'));
  await mkdir(join(home, 'regulars', 'other1', '202611'), { recursive: true });
  place = new MeetingPlace(sharedDisk, join(home, 'regulars'), 'till1');
});
afterEach(() => rm(home, { recursive: true }));

const nameOf = (n: number) => `000000000${n}-${'a'.repeat(32)}.json.age`;
const isUnix = process.platform !== 'win32';

describe.runIf(isUnix)('what somebody laid into the shared folder', () => {
  it('a pipe or a link under a file’s name is neither waited for nor followed', async () => {
    const folder = join(home, 'regulars', 'other1', '202611');
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, nameOf(1))]);
    await symlink('/dev/zero', join(folder, nameOf(2)));
    await mkdir(join(folder, nameOf(3)));
    const { files } = await place.list();
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(await place.prove(file)).toEqual({ kind: 'partial', bytes: 0 });
      expect(await place.read(file, 0)).toEqual({ kind: 'gone' });
    }
  });

  it('a link in place of this counter’s folder is not written through, and nothing behind it is cleared', async () => {
    const elsewhere = join(home, 'elsewhere');
    await mkdir(join(elsewhere, '202611'), { recursive: true });
    await writeFile(join(elsewhere, '202611', 'a letter.tmp'), 'x');
    await symlink(elsewhere, join(home, 'regulars', 'till1'));
    await expect(place.begin(pack(1))).rejects.toMatchObject({ code: 'ENOTFILE' });
    expect(await readdir(join(elsewhere, '202611'))).toEqual(['a letter.tmp']);
  });

  it('two thousand files of others do not hide what this counter wrote', async () => {
    const names = Array.from(
      { length: 2_001 },
      (_, n) => `${String(n).padStart(10, '0')}-${'a'.repeat(32)}`,
    );
    const disk: Disk = {
      ...sharedDisk,
      list: async (path) => {
        if (path.endsWith('202611')) return names.map((name) => `${name}.json.age`);
        return path === home ? ['first1', 'till1'] : ['202611'];
      },
    };
    const { files, isCut } = await new MeetingPlace(disk, home, 'till1').list();
    expect(files[0]).toMatchObject({ device: 'till1' });
    expect(isCut).toBe(true);
  });
});
