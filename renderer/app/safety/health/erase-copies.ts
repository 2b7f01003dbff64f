import { type Forgotten, forgottenIn, hasWords, withoutWords } from '#data/erasing/forgotten.ts';
import { pendingErasures } from '#data/erasing/pending.ts';
import { type Stub, isUnclear, stubsFor } from '#data/erasing/journal-stubs.ts';
import type { ShopDatabase } from '#data/shop-database.ts';
import type { FilePart, FileTables, OtherRow } from '#domain/sync/file/format.ts';
import { sendInPieces, sourceInPieces } from '#platform/pieces.ts';
import { type OpenedFile, openSyncFile } from '#platform/sync-file/open-sync-file.ts';
import { writeSnapshot } from '#platform/sync-file/write-sync-file.ts';

import type { ErasingCalls } from '#platform/erasing-calls.ts';

/** Which of the copies could not be freed of erased people; they are tried again another time. */
export type LeftOver = 'journal' | 'snapshots' | 'set-aside';

/**
 * Takes erased people's words out of every copy beside the database (`design.md` §8.10): the journal gets stubs, kept
 * snapshots are written anew, damaged databases that were moved away are deleted. Stopped or killed anywhere, what is
 * done is done, and the next time goes on. Work for a worker.
 */
export async function eraseCopies(
  db: ShopDatabase,
  calls: ErasingCalls,
): Promise<readonly LeftOver[]> {
  const forgotten = await forgottenIn(db);
  const left: LeftOver[] = [];
  if (!(await eraseInJournal(calls, forgotten))) left.push('journal');
  if (!(await eraseInSnapshots(calls, forgotten))) left.push('snapshots');
  const isCleared = (await calls.clearSetAside()).kind === 'cleared';
  if (!isCleared || !(await dropReplaced(db, calls))) left.push('set-aside');
  return left;
}

/**
 * Shops whose place was taken (`electron/main/succession`) before somebody was erased: nobody looks after what they say of
 * that person. One that was replaced after it knows of the erasure itself, and is the way back of the owner.
 */
async function dropReplaced(db: ShopDatabase, calls: ErasingCalls): Promise<boolean> {
  const replaced = await calls.listReplaced();
  if (replaced.kind !== 'replaced') return false;
  const moments = (await pendingErasures(db)).map(({ at }) => Date.parse(at));
  const newest = Math.max(Number.NEGATIVE_INFINITY, ...moments);
  const older = replaced.shops.filter(({ replacedAt }) => Date.parse(replacedAt) < newest);
  const dropped = await Promise.all(older.map(({ name }) => calls.dropReplaced(name)));
  return dropped.every(({ kind }) => kind === 'dropped');
}

/** What one call takes is limited, by number and by length. */
const stubsAtOnce = 200;
const charactersAtOnce = 2_000_000;

async function eraseInJournal(calls: ErasingCalls, forgotten: Forgotten): Promise<boolean> {
  const shop = await calls.openShop({ known: [] });
  if (shop.kind !== 'opened') return false;
  let isClear = true;
  for (let after = shop.begins.count; ;) {
    const page = await calls.readJournal(after);
    if (page.kind !== 'page') return false;
    if (isUnclear(after, page.records, forgotten)) isClear = false;
    for (const stubs of inCalls(stubsFor(page.records, forgotten))) {
      if ((await calls.eraseInJournal(stubs)).kind !== 'erased') return false;
    }
    const last = page.records.at(-1);
    if (last === undefined || !page.more)
      return isClear && (last?.number ?? after) >= shop.end.count;
    after = last.number;
  }
}

function inCalls(stubs: readonly Stub[]): readonly (readonly Stub[])[] {
  const calls: Stub[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const stub of stubs) {
    characters += stub.body.length;
    const present = calls.at(-1);
    if (present === undefined || characters > charactersAtOnce || present.length >= stubsAtOnce) {
      calls.push([stub]);
      characters = stub.body.length;
    } else present.push(stub);
  }
  return calls;
}

async function eraseInSnapshots(calls: ErasingCalls, forgotten: Forgotten): Promise<boolean> {
  const clean = new Set<string>();
  const before = await calls.listSnapshots();
  if (before.kind !== 'snapshots') return false;
  // Newest revision first: the older ones of a serial whose newer one is clean only wait to be tidied away.
  const newestFirst = before.snapshots.toSorted((a, b) => b.revision - a.revision);
  const cleanSerials = new Set<number>();
  for (const { name, serial, isThere, isVerified } of newestFirst) {
    if (!isThere || cleanSerials.has(serial)) continue;
    const rewritten = await withoutThem(calls, { name, isVerified }, forgotten);
    if (rewritten === undefined) continue;
    clean.add(rewritten);
    cleanSerials.add(serial);
  }
  await calls.tidySnapshots();
  const after = await calls.listSnapshots();
  // One that cannot be read, or could not be written anew, may still name somebody.
  return after.kind === 'snapshots' && after.snapshots.every(({ name }) => clean.has(name));
}

/** The name of a snapshot that holds nobody who was erased: this one, or the one that takes its place. */
async function withoutThem(
  calls: ErasingCalls,
  { name, isVerified }: { readonly name: string; readonly isVerified: boolean },
  forgotten: Forgotten,
): Promise<string | undefined> {
  let isNaming = false;
  const opened = await openSyncFile(bytesOf(calls, name), null, (part) => {
    isNaming ||= namesThem(part, forgotten);
  });
  if (!opened.ok) return undefined;
  if (!isNaming) return name;
  const file = writeSnapshot(opened.value.head, tablesWithout(opened.value, forgotten));
  const list = await calls.listSnapshots();
  const old =
    list.kind === 'snapshots' ? list.snapshots.find((one) => one.name === name) : undefined;
  if (old === undefined) return undefined;
  const { reason, day, madeAt, end } = old;
  const begin = () => calls.beginSnapshot({ reason, day, madeAt, end, replaces: name });
  const sent = await sendInPieces(calls, begin, file.bytes);
  const foot = file.foot();
  if (sent.kind !== 'sent' || foot === undefined) return undefined;
  const tables = Object.entries(foot.tables).map(([table, { count, hash }]) => ({
    table,
    rows: count,
    hash,
  }));
  const { writing, bytes } = sent;
  const kept = await calls.finishSnapshot({ writing, bytes, tables });
  if (kept.kind !== 'kept') return undefined;
  return (await isRight(calls, kept.snapshot, foot.digest, isVerified))
    ? kept.snapshot.name
    : undefined;
}

/** Read back, it is what was written; and if somebody vouched for the one before, somebody may for this. */
async function isRight(
  calls: ErasingCalls,
  { name, sha256 }: { readonly name: string; readonly sha256: string },
  digest: string,
  isVerified: boolean,
): Promise<boolean> {
  const again = await openSyncFile(bytesOf(calls, name), null);
  if (!again.ok || again.value.foot.digest !== digest) return false;
  return !isVerified || (await calls.vouchForSnapshot({ name, sha256 })).kind === 'vouched';
}

function bytesOf(calls: ErasingCalls, name: string) {
  return sourceInPieces((from) => calls.readSnapshot(name, from));
}

function namesThem(part: FilePart, forgotten: Forgotten): boolean {
  if (part.kind === 'rows') return hasWords(part.rows, forgotten);
  return part.table === 'misfits' && part.rows.some((row) => isAboutThem(row, forgotten));
}

/** A row that no reader takes is kept as text; one that speaks of an erased person cannot be erased in part. */
function isAboutThem({ row }: OtherRow, { people }: Forgotten): boolean {
  return typeof row === 'string' && [...people].some((id) => row.includes(id));
}

/** The file is read once for each of its tables: in memory there is never more than a page. */
function tablesWithout({ parts, foot }: OpenedFile, forgotten: Forgotten): FileTables {
  async function* rowsOf<Table extends 'entries' | 'documents' | 'texts'>(table: Table) {
    for await (const part of parts()) {
      if (part.kind === 'rows') yield withoutWords(part.rows, forgotten)[table];
    }
  }
  async function* othersOf(table: string) {
    for await (const part of parts()) {
      if (part.kind !== 'others' || part.table !== table) continue;
      yield table === 'misfits'
        ? part.rows.filter((row) => !isAboutThem(row, forgotten))
        : part.rows;
    }
  }
  const others = Object.keys(foot.tables).filter((name) => !travelling.includes(name));
  return {
    entries: rowsOf('entries'),
    documents: rowsOf('documents'),
    texts: rowsOf('texts'),
    others: new Map(others.map((name) => [name, othersOf(name)])),
  };
}

const travelling: readonly string[] = ['entries', 'documents', 'texts'];
