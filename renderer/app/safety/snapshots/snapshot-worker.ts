import { ShopDatabase, newestNativeVersion } from '#data/shop-database.ts';
import { LiveComparison } from '#data/snapshots/compare-with-live.ts';
import { countArrived } from '#data/snapshots/count-arrived.ts';
import { type Moment, momentBeforeOpening, momentOf } from '#data/snapshots/moment.ts';
import { answersUpTo, shopTables } from '#data/snapshots/shop-tables.ts';
import type { Batches, FileHead, FilePart, FileTables } from '#domain/sync/file/format.ts';
import { now } from '#platform/clock.ts';
import { offerPieces, sourceThrough } from '#platform/pieces-port.ts';
import { openSyncFile } from '#platform/sync-file/open-sync-file.ts';
import { type WrittenFile, writeSnapshot } from '#platform/sync-file/write-sync-file.ts';

import type { Asked, Said, SnapshotSubject, Wrong } from './messages.ts';

// The worker of a snapshot: it reads all rows, packs them, and later reads the packed file back and compares it with
// the rows, so that the counter does not feel it. Only the page can talk to the main process: bytes go through a port.

type Begun = { readonly db: ShopDatabase; readonly moment: Moment; readonly of: number };

let begun: Begun | undefined;
let isStopped = false;
let saidAt = 0;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'stop') isStopped = true;
  else {
    answer(data).catch((error: unknown) => {
      say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    });
  }
});

async function answer(asked: Exclude<Asked, { readonly kind: 'stop' }>): Promise<void> {
  if (asked.kind === 'write') return write(asked.subject, asked.port);
  return say({ kind: 'checked', wrong: await check(asked.port) });
}

async function write(subject: SnapshotSubject, port: MessagePort): Promise<void> {
  const db = await ShopDatabase.openAsItLies(subject.databaseName, subject.version);
  const isOpen = subject.version * 10 === newestNativeVersion;
  const moment = await (isOpen ? momentOf(db) : momentBeforeOpening(db));
  if (moment === undefined) return say({ kind: 'busy' });
  const entries = await countArrived(db, 'entries', moment.seq);
  const documents = await countArrived(db, 'documents', moment.seq);
  const texts = await countArrived(db, 'texts', moment.seq);
  begun = { db, moment, of: entries + documents + texts };
  const head = headOf(subject, moment);
  const file = writeSnapshot(head, countedTables(begun));
  offerPieces(port, () => thenSaid(file));
  say({ kind: 'begun', head });
}

/** The foot is known once the last piece was taken. */
async function* thenSaid({ bytes, foot }: WrittenFile): AsyncGenerator<Uint8Array> {
  yield* bytes;
  const written = foot();
  if (written !== undefined) say({ kind: 'written', foot: written });
}

function headOf(subject: SnapshotSubject, { end }: Moment): FileHead {
  const { shopId: shop, deviceId: device, generation, version: schema } = subject;
  const covers = { generation, journal: end };
  return { shop, device, madeAt: now(), kind: 'complete', schema, covers };
}

function countedTables({ db, moment, of }: Begun): FileTables {
  const tables = shopTables(db, moment.seq);
  let done = 0;
  async function* counted<Row>(batches: Batches<Row>): AsyncGenerator<readonly Row[]> {
    for await (const batch of batches) {
      if (isStopped) throw new Error('Stopped.');
      done += batch.length;
      tell(done, of);
      yield batch;
    }
  }
  return {
    entries: counted(tables.entries),
    documents: counted(tables.documents),
    texts: counted(tables.texts),
    others: new Map([['operations', answersUpTo(db, moment.seq)]]),
  };
}

async function check(port: MessagePort): Promise<Wrong> {
  if (begun === undefined) throw new Error('Nothing was written.');
  const { db, moment, of } = begun;
  const comparison = new LiveComparison(db, moment.seq);
  let done = 0;
  async function look(part: FilePart): Promise<void> {
    if (isStopped) throw new Error('Stopped.');
    await comparison.look(part);
    if (part.kind === 'rows') done += rowsIn(part);
    tell(done, of);
  }
  const opened = await openSyncFile(sourceThrough(port), null, look);
  if (!opened.ok) return { kind: 'refused', refusal: opened.refusal };
  const differences = await comparison.differences();
  return differences.length === 0 ? null : { kind: 'differs', differences };
}

function rowsIn({ rows }: Extract<FilePart, { readonly kind: 'rows' }>): number {
  return rows.entries.length + rows.documents.length + rows.texts.length;
}

/** A screen that shows it is drawn ten times a second, not a thousand. */
function tell(done: number, of: number): void {
  const at = performance.now();
  if (at - saidAt < 100) return;
  saidAt = at;
  say({ kind: 'progress', done, of });
}

function say(said: Said): void {
  postMessage(said);
}
