import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sharedDisk } from '#electron/main/disk/disk.ts';
import { MeetingPlace } from '#electron/main/shared-folder/meeting-place.ts';

import { type CutFile, cutName, openCutShop, readCutFile } from './cut-shop.ts';
import { diceFrom } from './dice.ts';

/**
 * Power cuts for the durable files: an ext4 file system in a file, a program that writes snapshots, shared files and
 * journal as the app does, stopped at a random moment; a copy of the file is what the disk had then. The two ways
 * in which files must not be written have to lose theirs, or the trial shows nothing.
 *
 * It cannot show a disk that answers fsync before it has the bytes, nor one that writes blocks in another order than asked.
 *
 *     node test/ordeal/cut-files.ts [cuts]       (as root: it mounts)
 */
type Way = 'ours' | 'in-place' | 'no-fsync';

const times = Number(process.argv[2] ?? 40);
const dice = diceFrom(20_261_123);
let isBad = false;
for (const way of ['ours', 'in-place', 'no-fsync'] satisfies Way[]) {
  const rounds = way === 'ours' ? times : Math.ceil(times / 2);
  const faults: string[] = [];
  let said = 0;
  for (let cut = 0; cut < rounds; cut += 1) {
    const { fault, heard } = await oneCut(way);
    said += heard;
    if (fault !== undefined) faults.push(fault);
  }
  const isRight = way === 'ours' ? faults.length === 0 : faults.length > 0;
  isBad ||= !isRight;
  const words = `${way}: ${faults.length} of ${rounds} cuts lost something (${said} files were called safe)`;
  process.stdout.write(`${isRight ? 'ok' : 'FAILED'}  ${words}\n`);
  for (const fault of new Set(faults)) process.stdout.write(`      ${fault}\n`);
}
process.exit(isBad ? 1 : 0);

async function oneCut(
  way: Way,
): Promise<{ readonly fault: string | undefined; readonly heard: number }> {
  const home = await mkdtemp(join(tmpdir(), 'regulars-cut-'));
  const [image, copy, disk, after] = ['image', 'copy', 'disk', 'after'].map((name) =>
    join(home, name),
  );
  if (image === undefined || copy === undefined || disk === undefined || after === undefined) {
    throw new Error('There are four names.');
  }
  try {
    await writeFile(image, '');
    await truncate(image, 96 * 1024 * 1024);
    execFileSync('mkfs.ext4', ['-q', image]);
    const safe = await mounted(image, disk, () =>
      writtenUntilCut(disk, way, () => copyFile(image, copy)),
    );
    const fault = await mounted(copy, after, () => faultIn(after, way, safe));
    return { fault, heard: safe.length };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function mounted<Value>(
  image: string,
  at: string,
  work: () => Promise<Value>,
): Promise<Value> {
  await mkdir(at);
  execFileSync('mount', ['-o', 'loop', image, at]);
  try {
    return await work();
  } finally {
    execFileSync('umount', ['--lazy', at]);
  }
}

/** Everything that was called safe when the power went. */
async function writtenUntilCut(disk: string, way: Way, cut: () => Promise<void>) {
  const program = join(import.meta.dirname, 'cut-writer.ts');
  const writer = spawn(process.execPath, [program, disk, way], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  writer.stdout.on('data', (bytes: Buffer) => {
    text += bytes.toString('utf8');
  });
  await later(1_200 + dice(6_000));
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
  return faultInShared(folder, newest('shared'));
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

function later(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
