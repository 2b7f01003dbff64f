import { openInWorker } from '#data/import/shop-in-worker.ts';
import type { NewId } from '#data/ports.ts';
import { migrations } from '#data/migrations/index.ts';
import type { WritingShop } from '#data/shop.ts';
import { momentOf } from '#data/snapshots/moment.ts';
import { shopTables } from '#data/snapshots/shop-tables.ts';
import { NextRefused, fillNext } from '#data/sync-file/fill-next.ts';
import { joinFile } from '#data/sync-file/join-file.ts';
import { lookAtFile } from '#data/sync-file/look-at-file.ts';
import type { Act } from '#data/write/act.ts';
import type { FileHead } from '#domain/sync/file/format.ts';
import { Sha256 } from '#domain/sync/file/sha256.ts';
import { sourceOf } from '#platform/age/byte-streams.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';
import { offerPieces } from '#platform/pieces-port.ts';
import { type NextAppended } from '#platform/succession.ts';
import { type OpenedFile, openSyncFile } from '#platform/sync-file/open-sync-file.ts';
import { writeSyncFile } from '#platform/sync-file/write-sync-file.ts';

import type { FileAsked, FileSaid } from './messages.ts';

// The worker of the file that leaves the shop and comes back: locking, opening, joining and filling take seconds to
// minutes, and the counter must not feel it.

type Opened = { readonly shop: WritingShop; readonly file: OpenedFile };

let opened: Opened | undefined;
let hear: ((answer: NextAppended) => void) | undefined;
let told = 0;
let joining: AbortController | undefined;

addEventListener('message', ({ data }: MessageEvent<FileAsked>) => {
  if (data.kind === 'appended') return hear?.(data.answer);
  if (data.kind === 'stop') return joining?.abort();
  answer(data).catch((fault: unknown) => {
    if (fault instanceof NextRefused) say({ kind: 'next-refused', why: fault.why });
    else say({ kind: 'broken', message: fault instanceof Error ? fault.message : String(fault) });
  });
});

async function answer(asked: Exclude<FileAsked, { kind: 'appended' | 'stop' }>): Promise<void> {
  switch (asked.kind) {
    case 'save':
      return save(asked);
    case 'open':
      return open(asked);
    case 'join':
      return join(theOpened(), asked.act);
    case 'fill':
      return fill(theOpened(), asked);
  }
}

/** The bytes are taken by the page, which hands them to the main process. */
async function save({ shop: name, passphrase, port }: Extract<FileAsked, { kind: 'save' }>) {
  const { db } = await openInWorker(name, ports(), noErrands);
  const moment = await momentOf(db);
  // While a list is being taken in its rows are not in the book yet: the copy has what is in it.
  const upTo = moment?.seq ?? Number.MAX_SAFE_INTEGER;
  const head: FileHead = {
    shop: name.shopId,
    device: name.deviceId,
    madeAt: now(),
    kind: 'complete',
    schema: migrations.length,
  };
  const tables = { ...shopTables(db, upTo), others: new Map() };
  const { bytes } = writeSyncFile(head, tables, { kind: 'passphrase', passphrase });
  offerPieces(port, () => digested(bytes));
}

async function* digested(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const digest = new Sha256();
  for await (const piece of bytes) {
    digest.addBytes(piece);
    yield piece;
  }
  say({ kind: 'saved', sha256: digest.hex() });
}

async function open({ shop: name, file, secret }: Extract<FileAsked, { kind: 'open' }>) {
  const shop = await openInWorker(name, ports(), {
    nudge: () => say({ kind: 'nudge' }),
    publish: () => say({ kind: 'publish' }),
  });
  const looking = await lookAtFile(shop.db);
  let rows = 0;
  const found = await openSyncFile(sourceOf(file), secret, async (part) => {
    await looking.take(part);
    if (part.kind === 'rows') {
      rows += part.rows.entries.length + part.rows.documents.length + part.rows.texts.length;
    }
    progress(rows);
  });
  if (!found.ok) return say({ kind: 'refused', refusal: found.refusal });
  opened = { shop, file: found.value };
  say({ kind: 'opened', head: found.value.head, look: await looking.result() });
}

async function join({ shop, file }: Opened, act: Act): Promise<void> {
  // A worker that is stopped dead leaves a long command behind, which its page or the next start removes.
  joining = new AbortController();
  const { signal } = joining;
  try {
    const joined = await joinFile(shop, act, file.parts(), progress, signal);
    say({ kind: 'joined', rows: joined?.rows ?? 0 });
  } catch (fault) {
    if (!signal.aborted) throw fault;
    say({ kind: 'stopped' });
  }
}

async function fill({ shop, file }: Opened, next: Extract<FileAsked, { kind: 'fill' }>) {
  if (file.head.kind !== 'complete') throw new Error('Changes alone are no shop.');
  const { shopId, generation } = next;
  const to = { shopId, generation, newId: newRowId satisfies NewId, append: appendThroughPage };
  const end = await fillNext(shop.db, file.parts(), to, progress);
  say({ kind: 'filled', end });
}

/** One at a time: the journal is a chain. */
function appendThroughPage(batch: Extract<FileSaid, { kind: 'append' }>['batch']) {
  return new Promise<NextAppended>((resolve) => {
    hear = resolve;
    say({ kind: 'append', batch });
  });
}

function theOpened(): Opened {
  if (opened === undefined) throw new Error('No file is open.');
  return opened;
}

function ports() {
  return { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
}

const noErrands = { nudge: () => undefined, publish: () => undefined };

/** Ten times a second is as often as anybody looks. */
function progress(rows: number): void {
  if (nowMs() - told < 100) return;
  told = nowMs();
  say({ kind: 'progress', rows });
}

function say(said: FileSaid): void {
  postMessage(said);
}
