import type { SharedKey } from '#electron/contract-sharing.ts';
import { Writings } from '#electron/main/disk/writings.ts';
import type { FolderCalls } from '#platform/shared-folder/folder-through.ts';

import type { CrashDisk } from './crash-disk.ts';
import { counter } from './meeting-counters.ts';

/** The page's calls about the shared folder, answered by the true place on a disk that can lose its power. */
export function folderCalls(disk: CrashDisk, device: string): FolderCalls {
  const place = counter(disk, device);
  const writings = new Writings();
  let begun: SharedKey = { kind: 'key' };
  return {
    listShared: async () => ({ kind: 'files', ...(await place.list()) }),
    proveShared: (file) => place.prove(file),
    readShared: (file, from) => place.read(file, from),
    deleteShared: (deletion) => place.delete(deletion),
    beginShared: async (key) => {
      begun = key;
      const writing = await writings.begin('shared', await place.begin(key));
      return { kind: 'begun', writing };
    },
    addToFile: (piece) => writings.add(piece),
    abandonFile: async (writing) => {
      await writings.abandon(writing);
      return { kind: 'abandoned' };
    },
    finishShared: async ({ writing, bytes, hash }) => {
      const file = await writings.take(writing, 'shared', bytes);
      return typeof file === 'string' ? { kind: file } : place.put(begun, file, hash);
    },
    recallSharing: async () => ({ kind: 'memory', text: null }),
    rememberSharing: async () => ({ kind: 'remembered' }),
  };
}
