import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { later } from './processes.ts';

const megabyte = 1024 * 1024;

/** Why no file system can be mounted here; undefined if one can. */
export function whyNoMounts(): string | undefined {
  if (process.platform !== 'linux') return 'file systems in a file are mounted on Linux only';
  return process.getuid?.() === 0 ? undefined : 'mounting a small file system needs root';
}

/** What of a power cut these trials cannot show; said wherever they are. */
export const whatCutsCannotShow =
  'A cut here is a copy of what ext4 had handed to its disk. It cannot show a disk that answers a sync before it has the bytes, ' +
  'one that tears a block or writes blocks in another order than asked, nor NTFS, APFS or a network share.';

/**
 * An ext4 file system in a file: `before` works on it until the cut and calls `cut` with everything of its own standing still; `after`
 * finds, in another folder, what the disk had in that moment.
 */
export async function throughACut<Known, Value>(
  megabytes: number,
  before: (disk: string, cut: () => Promise<void>) => Promise<Known>,
  after: (disk: string, known: Known) => Promise<Value>,
): Promise<Value> {
  const home = await mkdtemp(join(tmpdir(), 'regulars-cut-'));
  const image = join(home, 'image');
  const copy = join(home, 'copy');
  try {
    await writeFile(image, '');
    await truncate(image, megabytes * megabyte);
    execFileSync('mkfs.ext4', ['-q', image]);
    const known = await mounted(image, join(home, 'disk'), (disk) =>
      before(disk, () => copyAtRest(image, copy)),
    );
    return await mounted(copy, join(home, 'after'), (disk) => after(disk, known));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A small disk in memory, as full as `work` makes it. */
export async function onSmallDisk<Value>(
  megabytes: number,
  work: (disk: string) => Promise<Value>,
): Promise<Value> {
  const place = await mkdtemp(join(tmpdir(), 'regulars-full-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]);
  try {
    return await work(place);
  } finally {
    execFileSync('umount', ['--lazy', place]);
    await rm(place, { recursive: true, force: true });
  }
}

async function mounted<Value>(
  image: string,
  at: string,
  work: (disk: string) => Promise<Value>,
): Promise<Value> {
  await mkdir(at);
  execFileSync('mount', ['-o', 'loop', image, at]);
  try {
    return await work(at);
  } finally {
    execFileSync('umount', ['--lazy', at]);
  }
}

/**
 * The app stands still, the kernel does not: it may write in the middle of the copying, and the copy would be of two moments.
 * Copied until nothing was written meanwhile; a cut is one moment.
 */
async function copyAtRest(image: string, copy: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const before = await writesTo(image);
    await copyFile(image, copy);
    if ((await writesTo(image)) === before) return;
    await later(50);
  }
  throw new Error('The disk was never at rest.');
}

/** How often the loop device was written to, and what is on its way: the kernel's own count. */
async function writesTo(image: string): Promise<string> {
  const list = execFileSync('losetup', ['--associated', image, '--output', 'NAME', '--noheadings']);
  const name = basename(list.toString('utf8').trim());
  const fields = (await readFile(`/sys/block/${name}/stat`, 'utf8')).trim().split(/\s+/);
  return [fields[4], fields[8]].join(' ');
}
