import { join } from 'node:path';

import type { SharedFile } from '../../contract-sharing.ts';
import { type Disk, isMissing } from '../disk/disk.ts';
import { unfinished } from '../disk/file-beside.ts';
import { isDevice, isMonth, keyFolder, keyNamed, packNamed } from './shared-names.ts';

export type Listing = {
  readonly files: readonly SharedFile[];
  readonly devices: readonly string[];
  readonly foreign: number;
  readonly isCut: boolean;
};

/** What one answer holds at most: the folder itself is meant to stay under 700 files. */
const mostFiles = 2_000;
/** A shop has a few counters, and each new id of one is another; what is more than this is somebody's rubbish. */
const mostDevices = 200;

/**
 * Every file that lies there, by name alone: one question for our folder, one for each device, one for each month that a
 * device still has files in. Cloud drives count them; three counters that compact each month cost ten.
 *
 * Nothing is left out because it looks old: after a clock was put right the newest file lies in an earlier
 * month, and a copied computer writes numbers that were read long ago from the true one. `own` comes first, so that
 * rubbish of others never hides what this counter wrote.
 */
export async function listShared(disk: Disk, folder: string, own: string): Promise<Listing> {
  const files: SharedFile[] = [];
  let foreign = 0;
  function take(file: SharedFile | undefined, name: string): void {
    // What a cloud drive doubled ("… (1).json.age") is counted and left alone.
    if (file !== undefined) files.push(file);
    else if (!name.endsWith(unfinished)) foreign += 1;
  }

  const names = await disk.list(folder);
  const all = names
    .filter(isDevice)
    .toSorted((one, other) => (one === own ? -1 : other === own ? 1 : one < other ? -1 : 1));
  const devices = all.slice(0, mostDevices);
  foreign += names.filter((name) => !isDevice(name) && name !== keyFolder).length;
  if (names.includes(keyFolder)) {
    for (const name of await namesIn(disk, join(folder, keyFolder))) take(keyNamed(name), name);
  }
  for (const device of devices) {
    if (files.length > mostFiles) break;
    for (const month of (await namesIn(disk, join(folder, device))).toSorted()) {
      if (!isMonth(month)) continue;
      const found = await namesIn(disk, join(folder, device, month));
      for (const name of found.toSorted()) take(packNamed(device, month, name), name);
    }
  }
  const isCut = files.length > mostFiles || all.length > mostDevices;
  return { files: files.slice(0, mostFiles), devices, foreign, isCut };
}

/** A folder that went meanwhile, or a file in its place, has nothing in it. */
async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
