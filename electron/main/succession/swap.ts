import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { type Disk, isMissing, realDisk } from '../disk/disk.ts';
import { printChecked, readChecked } from '../disk/checked-text.ts';
import { putInPlace } from '../disk/file-beside.ts';
import { readWhole } from '../disk/read-back.ts';
import type { Places } from './places.ts';

/** `from` is `null` for the one that was written beside, else the name of a replaced one. */
export type Swap = { readonly from: string | null; readonly to: string };

/** The calls that move folders; a test cuts them off one by one. */
export type SwapDisk = Pick<Disk, 'open' | 'rename' | 'remove' | 'syncFolder'>;

const name = /^\d{1,16}$/;

/**
 * Lets two shop folders change places. Two renames are two steps, so what is meant is written down first: once that is
 * on the disk every opening finishes it, and before that nothing has moved. Throws the system's error with
 * everything where it was; if not even that could be put back, the next opening finishes the swap.
 */
export async function swapShops(
  places: Places,
  swap: Swap,
  disk: SwapDisk = realDisk,
): Promise<void> {
  await mkdir(places.replaced, { recursive: true, mode: 0o700 });
  await disk.syncFolder(places.around);
  const text = Buffer.from(printChecked({ ...swap }));
  await putInPlace({ ...realDisk, ...disk }, places.swap, text);
  try {
    await finishSwap(places, disk);
  } catch (error) {
    await goBack(places, swap, disk).catch(() => undefined);
    throw error;
  }
}

/**
 * Finishes a swap that was decided and interrupted, at the latest before a shop is opened; else does nothing. A wish that
 * nobody can read is put aside if a whole shop lies in the place: between the two moves none does, and then it throws.
 */
export async function finishSwap(places: Places, disk: SwapDisk = realDisk): Promise<void> {
  const swap = await readSwap(places);
  if (swap === 'damaged') return putAside(places, disk);
  if (swap === undefined) return;
  const [from, to] = [fromOf(places, swap), join(places.replaced, swap.to)];
  if (await isThere(from)) {
    if ((await isThere(places.shop)) && !(await isThere(to))) await disk.rename(places.shop, to);
    await disk.rename(from, places.shop);
  }
  await disk.syncFolder(places.replaced);
  await disk.syncFolder(places.around);
  await disk.remove(places.swap);
  await disk.syncFolder(places.around);
}

/** Whether the next opening lets two shops change places. */
export function isSwapWanted(places: Places): Promise<boolean> {
  return isThere(places.swap);
}

async function putAside(places: Places, disk: SwapDisk): Promise<void> {
  if (!(await isThere(places.shop))) throw new Error(`${basename(places.swap)} is damaged.`);
  await disk.rename(places.swap, `${places.swap}.damaged`);
  await disk.syncFolder(places.around);
}

/** A name for the shop whose place is taken: the moment, or the next one that no folder has (a clock may go back). */
export async function freeName(places: Places, moment: number): Promise<string> {
  for (let free = moment; ; free += 1) {
    if (!(await isThere(join(places.replaced, String(free))))) return String(free);
  }
}

/** A folder that the system would not move (on Windows a virus guard may hold it): all back, and the wish forgotten. */
async function goBack(places: Places, swap: Swap, disk: SwapDisk): Promise<void> {
  if (!(await isThere(fromOf(places, swap)))) return;
  const to = join(places.replaced, swap.to);
  if (await isThere(to)) await disk.rename(to, places.shop);
  await disk.remove(places.swap);
  await disk.syncFolder(places.around);
}

async function readSwap(places: Places): Promise<Swap | 'damaged' | undefined> {
  try {
    const fields = readChecked((await readWhole(realDisk, places.swap)).toString('utf8'));
    const { from, to } = fields ?? {};
    if (isName(to) && (from === null || isName(from))) return { from, to };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return 'damaged';
}

function fromOf({ next, replaced }: Places, { from }: Swap): string {
  return from === null ? next : join(replaced, from);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && name.test(value);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
