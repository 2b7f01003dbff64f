import { FileTalk, nameOf } from '#app/safety/file/file-talk.ts';
import type { FileAnswer, FileAsked } from '#app/safety/file/messages.ts';
import { newestNativeVersion } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { withoutSeq } from '#data/write/join-into.ts';
import { clockAtStart, tick } from '#domain/kernel/clock.ts';
import { toDeviceId } from '#domain/kernel/units.ts';
import type { FileHead } from '#domain/sync/file/format.ts';
import type { Document } from '#domain/sync/rows.ts';
import { newOperationId } from '#platform/ids.ts';
import { sourceThrough } from '#platform/pieces-port.ts';
import { writeSyncFile } from '#platform/sync-file/write-sync-file.ts';

import { type Row, timesOf } from '../../measure.ts';
import { feel } from './feel.ts';

const passphrase = '乌龙茶 三十年老店';
const secret = { kind: 'passphrase', passphrase } as const;
const changedRows = 10_000;

/**
 * The file for the USB stick of a whole shop, and 10,000 cards that another counter changed joined in, both in the app's own
 * worker while somebody sells. What goes to the disk afterwards is the system's affair.
 */
export async function measureSyncFile(
  shop: Shop,
  sell: () => Promise<void>,
): Promise<readonly Row[]> {
  const written = await whileSelling(sell, () => piecesOf(shop));
  // The app hands each piece to the disk; only here they become one file in memory, which takes a while.
  const file = new Blob(written.value);
  const read = await whileSelling(sell, async () => {
    const talk = await opened(shop, file);
    talk.close();
  });
  const changes = await changesOf(shop);
  const joined = await whileSelling(sell, async () => {
    const talk = await opened(shop, changes);
    const act = { operationId: newOperationId(), by: null };
    const said = await answered(talk, { kind: 'join', act });
    talk.close();
    if (said.kind !== 'joined' || said.rows !== changedRows) throw new Error(JSON.stringify(said));
  });
  console.log(`sync file: ${(file.size / 1_000_000).toFixed(1)} MB`);
  return [
    { what: 'sync file written and locked', times: timesOf([written.took]) },
    { what: 'meanwhile: how long the page stood still', times: timesOf(written.gaps) },
    { what: 'sync file unlocked, checked and compared', times: timesOf([read.took]) },
    { what: 'meanwhile: how long the page stood still', times: timesOf(read.gaps) },
    { what: '10,000 changed rows joined', times: timesOf([joined.took]) },
    { what: 'meanwhile: how long the page stood still', times: timesOf(joined.gaps) },
    { what: 'meanwhile: sale saved, journal included', times: timesOf(joined.sales) },
  ];
}

async function whileSelling<Value>(sell: () => Promise<void>, work: () => Promise<Value>) {
  const felt = feel(sell);
  const start = performance.now();
  const value = await work();
  const took = performance.now() - start;
  return { value, took, ...(await felt()) };
}

async function piecesOf(shop: Shop): Promise<Blob[]> {
  const talk = new FileTalk(shop);
  const { port1, port2 } = new MessageChannel();
  const asked = { kind: 'save', shop: nameOf(shop), passphrase, port: port1 } as const;
  const said = talk.ask(asked, () => undefined, port1);
  const pieces: Blob[] = [];
  for await (const piece of sourceThrough(port2)()) pieces.push(new Blob([new Uint8Array(piece)]));
  if ((await said).kind !== 'saved') throw new Error('No file.');
  talk.close();
  return pieces;
}

async function opened(shop: Shop, file: Blob): Promise<FileTalk> {
  const talk = new FileTalk(shop);
  const said = await answered(talk, { kind: 'open', shop: nameOf(shop), file, secret });
  if (said.kind !== 'opened') throw new Error(JSON.stringify(said));
  return talk;
}

function answered(talk: FileTalk, asked: FileAsked): Promise<FileAnswer> {
  return talk.ask(asked, () => undefined);
}

/** The first cards as another counter has them, which edited one field of each a moment ago. */
async function changesOf(shop: Shop): Promise<Blob> {
  const device = toDeviceId('01900000-0000-7000-8000-00000000beef');
  const cards = await shop.db.documents
    .where('kind')
    .equals('customer')
    .limit(changedRows)
    .toArray();
  let clock = { ...clockAtStart, ms: Date.now() };
  const documents = cards.map((card): Document => {
    const next = tick(clock, Date.now(), device);
    clock = next.state;
    const row = withoutSeq(card);
    const edited = { source: 'bench' };
    return { ...row, ...edited, clock: { ...row.clock, source: next.stamp } };
  });
  const head: FileHead = {
    shop: shop.shopId,
    device,
    madeAt: shop.clock.instant(),
    kind: 'changes',
    schema: newestNativeVersion / 10,
  };
  const tables = {
    entries: none(),
    documents: batches(documents),
    texts: none(),
    others: new Map(),
  };
  const pieces: Blob[] = [];
  const { bytes } = writeSyncFile(head, tables, { kind: 'passphrase', passphrase });
  for await (const piece of bytes) pieces.push(new Blob([new Uint8Array(piece)]));
  return new Blob(pieces);
}

async function* none(): AsyncGenerator<never> {
  // Nothing of this table.
}

async function* batches<One>(rows: readonly One[]): AsyncGenerator<readonly One[]> {
  for (let at = 0; at < rows.length; at += 2_000) yield rows.slice(at, at + 2_000);
}
