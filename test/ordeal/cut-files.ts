import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sharedDisk } from '#electron/main/disk/disk.ts';
import { MeetingPlace } from '#electron/main/shared-folder/meeting-place.ts';

import { type CutFile, copyName, cutName, openCutShop, readCutFile } from './cut-shop.ts';
import type { Dice } from './dice.ts';
import { throughACut } from './loop-disk.ts';
import { type Outcome, caught } from './outcome.ts';
import { later } from './processes.ts';

/** `ours` is what the app does; the two others are how files must not be written. */
export type Way = 'ours' | 'in-place' | 'no-fsync';

const megabytes = 96;

/**
 * Power cuts for the durable files: a program that writes snapshots, shared files and journal as the app does, stopped at a
 * random moment; sync files by hand among them. Saved: the files that were called safe.
 */
export async function cutFiles(way: Way, times: number, dice: Dice): Promise<Outcome> {
  const faults: string[] = [];
  let saved = 0;
  for (let cut = 0; cut < times; cut += 1) {
    const found = await throughACut(
      megabytes,
      (disk, copy) => writtenUntilCut(disk, way, dice, copy),
      async (disk, safe) => ({ fault: await faultIn(disk, way, safe), heard: safe.length }),
    );
    saved += found.heard;
    if (found.fault !== undefined) faults.push(found.fault);
  }
  return {
    trial: 'power cut: snapshots, sync files (by hand, shared folder), journal',
    times,
    saved,
    lost: faults.length,
    doubled: 0,
    recoveries: {},
    faults,
  };
}

/** The ways in which files must not be written have to lose theirs in such a cut, or the trial shows nothing. */
export async function wrongWayIsCaught(
  way: Exclude<Way, 'ours'>,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const { lost, ...others } = await cutFiles(way, times, dice);
  const words = `files written ${way}: lost in ${lost} of ${times} cuts`;
  return caught(words, { ...others, lost: 0 });
}

/** Everything that was called safe when the power went. */
async function writtenUntilCut(
  disk: string,
  way: Way,
  dice: Dice,
  cut: () => Promise<void>,
): Promise<readonly CutFile[]> {
  const program = join(import.meta.dirname, 'cut-writer.ts');
  const writer = spawn(process.execPath, [program, disk, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  writer.stdout.on('data', (bytes: Buffer) => {
    text += bytes.toString('utf8');
  });
  await later(1_000 + dice(2_500));
  if (writer.exitCode !== null) throw new Error('The writer ended by itself.');
  writer.kill('SIGSTOP');
  await later(100);
  const said = text;
  await cut();
  await killed(writer);
  return said
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line): CutFile => JSON.parse(line) as CutFile);
}

async function faultIn(
  folder: string,
  way: Way,
  safe: readonly CutFile[],
): Promise<string | undefined> {
  const newest = (kind: CutFile['kind']) =>
    Math.max(0, ...safe.filter((one) => one.kind === kind).map(({ number }) => number));
  if (way !== 'ours') {
    if (newest('file') === 0) return undefined;
    const text = await readFile(join(folder, cutName(way, newest('file'))), 'utf8').catch(() => '');
    return readCutFile(text) === undefined
      ? 'half a file, or none, under the real name'
      : undefined;
  }
  const { shop, snapshots, opening } = await openCutShop(folder);
  const damage = opening.notices.filter(({ kind }) => kind === 'damaged');
  if (damage.length > 0) return `the journal said ${JSON.stringify(damage)}`;
  if (opening.end.count < newest('journal')) return 'a record that was called safe is gone';
  const covered = await snapshots.covered();
  if (newest('snapshot') > 1 && covered === undefined) return 'no two whole snapshots';
  const list = await snapshots.list();
  const found = list.kind === 'snapshots' ? list.snapshots : [];
  const verified = found.filter(({ isVerified, isThere }) => isVerified && isThere);
  if ((verified[0]?.serial ?? 0) < newest('snapshot'))
    return 'a snapshot that was verified is gone';
  if (opening.begins.count > (covered?.count ?? 0)) return 'the journal was trimmed too far';
  const page = await shop.read(opening.begins.count);
  const left = page.kind === 'page' ? page.records.length : -1;
  await shop.close();
  if (left !== opening.end.count - opening.begins.count) return `the journal has ${left} records`;
  return (await faultInCopy(folder, newest('copy'))) ?? faultInShared(folder, newest('shared'));
}

async function faultInCopy(folder: string, newest: number): Promise<string | undefined> {
  if (newest === 0) return undefined;
  const text = await readFile(join(folder, copyName(newest)), 'utf8').catch(() => '');
  return readCutFile(text) === newest ? undefined : 'a sync file that was called safe is gone';
}

async function faultInShared(folder: string, newest: number): Promise<string | undefined> {
  if (newest === 0) return undefined;
  const place = new MeetingPlace(sharedDisk, join(folder, 'regulars'), 'till2');
  const numbers: number[] = [];
  for (const file of (await place.list()).files) {
    if ((await place.prove(file)).kind !== 'whole')
      return 'a shared file is not whole under its name';
    if (file.kind === 'pack') numbers.push(file.number);
  }
  return Math.max(0, ...numbers) < newest
    ? 'a shared file that was called safe is gone'
    : undefined;
}

function killed(writer: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    writer.once('exit', () => resolve());
    writer.kill('SIGKILL');
  });
}
