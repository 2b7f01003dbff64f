import { createHash, randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { JournalEnd } from '#electron/contract-journal.ts';
import { Copies } from '#electron/main/copy/copies.ts';
import { sharedDisk } from '#electron/main/disk/disk.ts';
import { emptyEnd } from '#electron/main/journal/chain.ts';
import { MeetingPlace } from '#electron/main/shared-folder/meeting-place.ts';

import { hashOf } from '../support/meeting-counters.ts';
import { type CutFile, copyName, cutName, device, openCutShop, printCutFile } from './cut-shop.ts';

/**
 * Writes files for as long as it lives and says on its output which of them it was told are safe. `ours` is what the app does;
 * the two others are how it must not be done, and prove that a cut would show it.
 */
const [, , folder = '', way = 'ours'] = process.argv;
let cutState: State | undefined;
for (let number = 1; ; number += 1) await round(number);

async function round(number: number): Promise<void> {
  if (way === 'ours') return oursOnce(number);
  const path = join(folder, cutName(way, number));
  const bytes = Buffer.from(
    printCutFile({ number, body: randomBytes(150_000).toString('base64') }),
  );
  const beside = way === 'in-place' ? path : `${path}.tmp`;
  const file = await open(beside, 'w');
  await file.writeFile(bytes);
  await file.close();
  if (beside !== path) await rename(beside, path);
  say({ kind: 'file', number });
  await new Promise((resolve) => {
    setTimeout(resolve, 40);
  });
}

type Opened = Awaited<ReturnType<typeof openCutShop>>;
type State = Opened & { end: JournalEnd; readonly meeting: MeetingPlace };

async function oursOnce(number: number): Promise<void> {
  const state = (cutState ??= await begun());
  await sell(state, number);
  const name = await snapshot(state, number);
  say({ kind: 'snapshot', number: Number(name.slice(0, 8)) });
  await state.snapshots.tidy();
  await state.shop.trim(await state.snapshots.covered());
  await share(state, number);
  await takeAlong(state, number);
}

async function begun(): Promise<State> {
  const shared = join(folder, 'regulars');
  await mkdir(shared);
  const opened = await openCutShop(folder);
  return { ...opened, end: emptyEnd, meeting: new MeetingPlace(sharedDisk, shared, device) };
}

async function sell(state: State, number: number): Promise<void> {
  for (let part = 0; part < 3; part += 1) {
    const record = { operationId: `sale-${number}`, part, ids: ['a'], body: '"sold"' };
    const batch = { shopId: state.shopId, after: state.end, records: [record] };
    const outcome = await state.shop.append(batch);
    if (outcome.kind !== 'written') throw new Error(`The journal said ${outcome.kind}.`);
    state.end = outcome.end;
    say({ kind: 'journal', number: outcome.end.count });
  }
}

async function snapshot({ snapshots, writings, end }: State, number: number): Promise<string> {
  const day = `2026-11-${String((number % 28) + 1).padStart(2, '0')}`;
  const about = { reason: 'daily', day, madeAt: `${day}T12:00:00Z`, end, replaces: null };
  const begun = await snapshots.begin(about);
  const writing = begun.kind === 'begun' ? begun.writing : 0;
  for (let index = 0; index < 3; index += 1) {
    await writings.add({ writing, index, bytes: randomBytes(80_000) });
  }
  const kept = await snapshots.finish({ writing, bytes: 240_000, tables: [] });
  if (kept.kind !== 'kept') throw new Error(`The snapshot said ${kept.kind}.`);
  await snapshots.vouch(kept.snapshot);
  return kept.snapshot.name;
}

async function share({ meeting }: State, number: number): Promise<void> {
  const key = {
    kind: 'pack',
    month: `2026${String((number % 12) + 1).padStart(2, '0')}`,
    number,
  } as const;
  const file = await meeting.begin(key);
  const bytes = randomBytes(120_000);
  await file.add(bytes);
  const outcome = await meeting.put(key, file, hashOf(bytes));
  if (outcome.kind !== 'put') throw new Error(`The folder said ${outcome.kind}.`);
  say({ kind: 'shared', number });
  if (number % 4 > 0) return;
  const older = (await meeting.list()).files.filter(
    (one) => one.kind === 'pack' && one.number < number,
  );
  await meeting.delete({ files: older, covering: outcome.file, others: [] });
}

/** As the sync file by hand is written, but for the dialog. */
async function takeAlong({ writings }: State, number: number): Promise<void> {
  const ask = async () => join(folder, copyName(number));
  const dataFolder = join(folder, 'shop');
  const copies = new Copies({ disk: sharedDisk, writings, dataFolder, ask });
  const begun = await copies.begin({ title: '', fileName: copyName(number) });
  if (begun.kind !== 'begun') throw new Error(`The copy was ${begun.kind}.`);
  const body = randomBytes(80_000).toString('base64');
  const bytes = Buffer.from(printCutFile({ number, body }));
  await writings.add({ writing: begun.writing, index: 0, bytes });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await copies.finish({ writing: begun.writing, bytes: bytes.length, sha256 });
  if (kept.kind !== 'kept') throw new Error(`The copy was ${kept.kind}.`);
  say({ kind: 'copy', number });
  await rm(join(folder, copyName(number - 3)), { force: true });
}

/** In one breath: what is not on the pipe was not said. */
function say(file: CutFile): void {
  writeSync(1, `${JSON.stringify(file)}\n`);
}
