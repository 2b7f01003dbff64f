import { dirname } from 'node:path';

import type { Disk, DiskFile } from '#electron/main/disk/disk.ts';

/**
 * A disk in memory that forgets, at a power cut, what was never synced: contents of files and names in folders apart,
 * as real file systems do. Counts every call that changes something, and can lose its power before any of them.
 */
export type CrashDisk = Disk & {
  /** Calls so far that changed something. */
  readonly steps: () => number;
  /** Every call so far, also those that only look: what a network share has to answer. */
  readonly calls: () => number;
  /** What the power is cut before. */
  readonly cutBefore: (step: number) => void;
  /** Refuses every write from now on with this code; `undefined` heals it. */
  readonly fill: (code: string | undefined, afterBytes?: number) => void;
  /** Planted fault: a sync that does nothing. */
  readonly lie: (about: 'files' | 'folders') => void;
  /** The disk that the next start finds. */
  readonly afterCut: (kept: WhatACutKeeps) => CrashDisk;
  /** Every file as it reads now. */
  readonly files: () => ReadonlyMap<string, Buffer>;
  readonly put: (path: string, bytes: Uint8Array) => void;
};

/**
 * `synced`: nothing but what was synced. `all`: everything, as after a kill of the app. `names`: every name, but of the
 * contents only what was synced. `torn`: names, and half of what was not synced. A number: any mixture, by that seed.
 */
export type WhatACutKeeps = 'synced' | 'all' | 'names' | 'torn' | number;

export const cuts: readonly WhatACutKeeps[] = ['synced', 'all', 'names', 'torn', 1, 2, 3, 4];

type Inode = { now: Buffer; synced: Buffer };
type NameChange =
  | { readonly kind: 'given'; readonly path: string; readonly inode: Inode | 'folder' }
  | { readonly kind: 'taken'; readonly path: string }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string };
type Names = Map<string, Inode | 'folder'>;

class PowerCutError extends Error {
  readonly code = 'EPOWER';
}

/** An empty disk. */
export function crashDisk(start: Names = new Map([['/', 'folder']])): CrashDisk {
  const names: Names = new Map(start);
  const synced: Names = new Map(start);
  const pending: NameChange[] = [];
  const lies = new Set<'files' | 'folders'>();
  let steps = 0;
  let calls = 0;
  let cutAt = Infinity;
  let fault: string | undefined;
  let room = 0;

  function look(): void {
    calls += 1;
    if (steps >= cutAt) throw new PowerCutError();
  }
  function change(): void {
    look();
    if (steps + 1 >= cutAt) {
      steps = cutAt;
      throw new PowerCutError();
    }
    steps += 1;
  }
  function fileAt(path: string): Inode {
    const found = names.get(path);
    if (found === undefined || found === 'folder') throw coded('ENOENT');
    return found;
  }
  function rename(done: NameChange): void {
    applyTo(names, done);
    pending.push(done);
  }
  function openedOn(inode: Inode): DiskFile {
    return {
      size: inode.now.length,
      read: async (at, most) => {
        look();
        return inode.now.subarray(at, at + most);
      },
      write: async (bytes, at) => {
        change();
        const taken = fault === undefined ? bytes.length : Math.min(room, bytes.length);
        inode.now = Buffer.concat([
          inode.now.subarray(0, at),
          bytes.subarray(0, taken),
          inode.now.subarray(at + taken),
        ]);
        if (fault !== undefined) room -= taken;
        if (taken < bytes.length) throw coded(fault ?? 'EIO');
      },
      sync: async () => {
        change();
        if (!lies.has('files')) inode.synced = Buffer.from(inode.now);
      },
      close: async () => undefined,
    };
  }

  const disk: CrashDisk = {
    open: async (path, flags) => {
      if (flags === 'r') look();
      else change();
      if (flags !== 'wx') return openedOn(fileAt(path));
      if (names.has(path)) throw coded('EEXIST');
      if (names.get(dirname(path)) !== 'folder') throw coded('ENOENT');
      const inode = { now: Buffer.alloc(0), synced: Buffer.alloc(0) };
      rename({ kind: 'given', path, inode });
      return openedOn(inode);
    },
    rename: async (from, to) => {
      change();
      fileAt(from);
      rename({ kind: 'moved', from, to });
    },
    remove: async (path) => {
      if (!names.has(path)) return look();
      change();
      rename({ kind: 'taken', path });
    },
    removeFolder: async (path) => {
      if (inside(names, path).length > 0 || !names.has(path)) return look();
      change();
      rename({ kind: 'taken', path });
    },
    makeFolder: async (path) => {
      if (names.get(path) === 'folder') return look();
      if (dirname(path) !== path) await disk.makeFolder(dirname(path));
      change();
      rename({ kind: 'given', path, inode: 'folder' });
    },
    isFolder: async (path) => {
      look();
      return names.get(path) === 'folder';
    },
    list: async (folder) => {
      look();
      if (names.get(folder) !== 'folder') throw coded('ENOENT');
      return inside(names, folder);
    },
    sizeOf: async (path) => {
      look();
      const found = names.get(path);
      return found === undefined || found === 'folder' ? undefined : found.now.length;
    },
    syncFolder: async (folder) => {
      change();
      if (names.get(folder) !== 'folder') throw coded('ENOENT');
      if (lies.has('folders')) return;
      const isHere = (done: NameChange) =>
        dirname(done.kind === 'moved' ? done.to : done.path) === folder;
      for (const done of pending.filter(isHere)) applyTo(synced, done);
      pending.splice(0, Infinity, ...pending.filter((done) => !isHere(done)));
    },
    steps: () => steps,
    calls: () => calls,
    cutBefore: (step) => {
      cutAt = step;
    },
    fill: (code, afterBytes = 0) => {
      fault = code;
      room = afterBytes;
    },
    lie: (about) => {
      lies.add(about);
    },
    afterCut: (kept) => {
      const dice = typeof kept === 'number' ? diceOf(kept) : () => kept !== 'synced';
      const left: Names = new Map(synced);
      for (const done of pending) if (dice()) applyTo(left, done);
      const reachable = [...left].filter(([path]) => isReachable(left, path));
      return crashDisk(
        new Map(reachable.map(([path, node]) => [path, survived(node, kept, dice)])),
      );
    },
    files: () =>
      new Map(
        [...names].flatMap(([path, node]) =>
          node === 'folder' ? [] : [[path, Buffer.from(node.now)] as const],
        ),
      ),
    put: (path, bytes) => {
      for (let folder = dirname(path); !names.has(folder); folder = dirname(folder)) {
        names.set(folder, 'folder');
        synced.set(folder, 'folder');
      }
      const inode = { now: Buffer.from(bytes), synced: Buffer.from(bytes) };
      names.set(path, inode);
      synced.set(path, inode);
    },
  };
  return disk;
}

function applyTo(names: Names, done: NameChange): void {
  if (done.kind === 'given') names.set(done.path, done.inode);
  else if (done.kind === 'taken') names.delete(done.path);
  else {
    const node = names.get(done.from);
    if (node === undefined) return;
    names.delete(done.from);
    names.set(done.to, node);
  }
}

/** A file whose folder never got its name is gone with it. */
function isReachable(names: Names, path: string): boolean {
  const above = dirname(path);
  return above === path || (names.get(above) === 'folder' && isReachable(names, above));
}

function survived(
  node: Inode | 'folder',
  kept: WhatACutKeeps,
  dice: () => boolean,
): Inode | 'folder' {
  if (node === 'folder') return node;
  const bytes = bytesLeft(node, kept, dice);
  return { now: bytes, synced: bytes };
}

function bytesLeft({ now, synced }: Inode, kept: WhatACutKeeps, dice: () => boolean): Buffer {
  if (kept === 'all' || now.equals(synced)) return now;
  if (kept === 'torn') return now.subarray(0, Math.floor(now.length / 2));
  if (typeof kept === 'number' && dice()) return dice() ? now : Buffer.alloc(now.length);
  return synced;
}

function inside(names: Names, folder: string): readonly string[] {
  const direct = [...names.keys()].filter((path) => path !== '/' && dirname(path) === folder);
  return direct.map((path) => path.slice(folder === '/' ? 1 : folder.length + 1)).toSorted();
}

function diceOf(seed: number): () => boolean {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state >= 2_147_483_648;
  };
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}
