import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Copies } from '#electron/main/copy/copies.ts';
import { type Disk, sharedDisk } from '#electron/main/disk/disk.ts';
import { Writings } from '#electron/main/disk/writings.ts';
import { MeetingPlace } from '#electron/main/shared-folder/meeting-place.ts';

import type { Dice } from './dice.ts';
import { onSmallDisk } from './loop-disk.ts';
import { type Outcome, Tally } from './outcome.ts';

const megabyte = 1024 * 1024;
const path = 'copy.json.age';

/**
 * The stick is full while a sync file is written to it, by hand and for the other counter: it is said, the older copy stays whole, no half
 * file lies under a name that anybody reads, and with room again the next one is kept.
 */
export async function fillStick(
  times: number,
  dice: Dice,
  disk: Disk = sharedDisk,
): Promise<Outcome> {
  const tally = new Tally('disk full during sync file (by hand, and to the shared folder)');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    await onSmallDisk(8, (stick) => writeOnFullStick({ stick, disk }, tally, dice));
  }
  return tally.outcome();
}

type Stick = { readonly stick: string; readonly disk: Disk };

async function writeOnFullStick(on: Stick, tally: Tally, dice: Dice): Promise<void> {
  const { stick } = on;
  await mkdir(join(stick, 'regulars'));
  const older = randomBytes(megabyte);
  if ((await copied(on, older)) !== 'kept') tally.fault('a copy was not kept on an empty stick');
  if ((await shared(on, 1, older)) !== 'put') tally.fault('a file was not put on an empty stick');
  const { bavail, bsize } = await statfs(stick);
  const ballast = join(stick, 'ballast');
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - dice(2 * megabyte))));
  const newer = randomBytes(2.5 * megabyte);
  const [byHand, toOthers] = [await copied(on, newer), await shared(on, 2, newer)];
  if (byHand !== 'disk-full') tally.fault(`the copy on a full stick was ${byHand}`);
  if (toOthers !== 'disk-full') tally.fault(`the shared file on a full stick was ${toOthers}`);
  if (!(await readFile(join(stick, path))).equals(older))
    tally.fault('the older copy is not whole');
  await onlyWholeOnes(stick, 1, tally);
  await rm(ballast);
  if ((await copied(on, newer)) !== 'kept') tally.fault('with room again no copy was kept');
  if ((await shared(on, 2, newer)) !== 'put') tally.fault('with room again no file was put');
  if (!(await readFile(join(stick, path))).equals(newer))
    tally.fault('the newer copy is not whole');
  await onlyWholeOnes(stick, 2, tally);
  const left = (await readdir(stick, { recursive: true })).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) tally.fault(`left lying: ${left.join(', ')}`);
}

/** As the page has it written: in pieces. */
async function copied({ stick, disk }: Stick, bytes: Buffer): Promise<string> {
  const writings = new Writings();
  const ask = async () => join(stick, path);
  const dataFolder = '/nowhere';
  const copies = new Copies({ disk, writings, dataFolder, ask });
  const begun = await copies.begin({ title: '', fileName: path });
  if (begun.kind !== 'begun') return begun.kind;
  const { writing } = begun;
  for (let index = 0; index * megabyte < bytes.length; index += 1) {
    const piece = bytes.subarray(index * megabyte, (index + 1) * megabyte);
    const taken = await writings.add({ writing, index, bytes: piece });
    if (taken.kind !== 'taken') return taken.kind;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await copies.finish({ writing, bytes: bytes.length, sha256 })).kind;
}

async function shared({ stick, disk }: Stick, number: number, bytes: Buffer): Promise<string> {
  const place = new MeetingPlace(disk, join(stick, 'regulars'), 'till1');
  const key = { kind: 'pack', month: '202611', number } as const;
  try {
    const file = await place.begin(key);
    await file.add(bytes).catch(async (error: unknown) => {
      await file.abandon();
      throw error;
    });
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    return (await place.put(key, file, hash)).kind;
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : error;
    return code === 'ENOSPC' ? 'disk-full' : String(code);
  }
}

async function onlyWholeOnes(stick: string, expected: number, tally: Tally): Promise<void> {
  const place = new MeetingPlace(sharedDisk, join(stick, 'regulars'), 'till1');
  const { files } = await place.list();
  if (files.length !== expected) tally.fault(`${files.length} shared files, not ${expected}`);
  for (const file of files) {
    if ((await place.prove(file)).kind !== 'whole')
      tally.fault('half a shared file under its name');
  }
}

/** A planted fault: a disk whose refusals nobody hears. */
export const deafDisk: Disk = {
  ...sharedDisk,
  open: async (name, flags) => {
    const file = await sharedDisk.open(name, flags);
    return { ...file, write: (bytes, at) => file.write(bytes, at).catch(() => undefined) };
  },
};
