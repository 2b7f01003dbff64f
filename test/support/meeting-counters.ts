import { createHash } from 'node:crypto';

import type { PutOutcome, SharedFile, SharedKey } from '#electron/contract-sharing.ts';
import type { FileBeside } from '#electron/main/disk/file-beside.ts';
import { MeetingPlace } from '#electron/main/shared-folder/meeting-place.ts';

import { type CrashDisk, crashDisk } from './crash-disk.ts';

export const usb = '/media/usb/regulars';

/** A stick with our folder on it, as somebody chose it once. */
export function aStick(): CrashDisk {
  const disk = crashDisk();
  disk.put(`${usb}/keys/readme`, Buffer.from(''));
  return disk;
}

export function counter(disk: CrashDisk, device: string): MeetingPlace {
  return new MeetingPlace(disk, usb, device);
}

export function pack(number: number, month = '202611'): SharedKey {
  return { kind: 'pack', month, number };
}

/** What a counter writes under a number; nobody but its readers knows what it means. */
export function wordsOf(number: number): Buffer {
  return Buffer.from(`age-encryption.org/v1, what happened since ${number - 1}. `.repeat(3));
}

/** What stands in the name of a file with these bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Puts a file as the page does, in two pieces. */
export async function put(
  place: MeetingPlace,
  key: SharedKey,
  bytes = wordsOf(key.kind === 'pack' ? key.number : 0),
): Promise<PutOutcome> {
  const file: FileBeside = await place.begin(key);
  await file.add(bytes.subarray(0, 40));
  await file.add(bytes.subarray(40));
  return place.put(key, file, hashOf(bytes));
}

/** As `put`; throws where it is not put. */
export async function putFor(place: MeetingPlace, key: SharedKey): Promise<SharedFile> {
  const outcome = await put(place, key);
  if (outcome.kind !== 'put') throw new Error(`It was ${outcome.kind}.`);
  return outcome.file;
}
