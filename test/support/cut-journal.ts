import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalEnd } from '#electron/contract-journal.ts';
import type { RecordLine } from '#electron/main/journal/chain.ts';
import { Journal } from '#electron/main/journal/journal.ts';
import { openJournal } from '#electron/main/journal/open-journal.ts';

import { type CrashDisk, type WhatACutKeeps, crashDisk } from './crash-disk.ts';
import { filled, open } from './journal-folder.ts';

/** Where the journal lies on the disk that can lose its power. */
const atSea = '/shop/journal';

/** A journal of sixteen sales in about eight segments, in a real folder. */
export async function longJournal(folder: string): Promise<readonly RecordLine[]> {
  const names = Array.from({ length: 16 }, (_, at) => `sale-${at + 1}`);
  await filled(folder, names, { rollAt: 800 });
  return linesIn(folder);
}

/** All records of a journal in a real folder, as a start finds them. */
export async function linesIn(folder: string): Promise<readonly RecordLine[]> {
  const { journal } = await open(folder);
  const { lines } = await journal.read(journal.begins.count);
  await journal.close();
  return lines;
}

/** The snapshot's end after so many records. */
export function endAfter(lines: readonly RecordLine[], count: number): JournalEnd {
  const line = lines.find(({ n }) => n === count);
  if (line === undefined) throw new Error(`There is no record ${count}.`);
  return { count, hash: line.hash };
}

/** The same journal on a disk whose power can be cut. */
export async function onCrashDisk(
  folder: string,
): Promise<{ readonly disk: CrashDisk; readonly journal: Journal }> {
  const disk = crashDisk();
  for (const name of await readdir(folder)) {
    disk.put(join(atSea, name), await readFile(join(folder, name)));
  }
  const opened = await openJournal(folder);
  return { disk, journal: new Journal('shop-1', { ...opened, folder: atSea }, { disk }) };
}

/** What a start finds on the disk after the cut, in a real folder of its own. */
export async function landed(
  disk: CrashDisk,
  kept: WhatACutKeeps,
  folder: string,
): Promise<Awaited<ReturnType<typeof openJournal>>> {
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of disk.afterCut(kept).files()) {
    await writeFile(join(folder, path.slice(atSea.length + 1)), bytes);
  }
  return openJournal(folder);
}
