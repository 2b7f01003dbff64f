import { CheckStopped, checkShop } from '#data/health/check-shop.ts';
import { ProofStopped, proveCopy } from '#data/health/prove-copy.ts';
import { type OpenShopName, openInWorker } from '#data/import/shop-in-worker.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type FilePart, SyncFileRefused } from '#domain/sync/file/format.ts';
import { AgeRefused } from '#platform/age/locks.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';
import { PiecesFailed } from '#platform/pieces.ts';
import { sourceThrough } from '#platform/pieces-port.ts';
import {
  type OpenRefusal,
  type OpenedFile,
  openSyncFile,
} from '#platform/sync-file/open-sync-file.ts';

import type { Asked, HealthStep, NotProved, Said } from './messages.ts';

// The worker of the Health page: it looks at every row, and restores copies into a database of their own. The
// counter feels neither.

const stopper = new AbortController();
let saidAt = 0;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'stop') return stopper.abort();
  const work = data.kind === 'check' ? check(data.shop) : prove(data);
  work.catch((error: unknown) => {
    const why = whyNot(error);
    if (why !== undefined) say({ kind: 'not-proved', why });
    else say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  });
});

async function check(name: OpenShopName): Promise<void> {
  const { db, clock } = await opened(name);
  const tell = (done: number, of: number) => progress('checking', done, of);
  const found = await checkShop({ db, clock }, tell, stopper.signal);
  db.close();
  say({ kind: 'checked', check: found });
}

async function prove(asked: Extract<Asked, { kind: 'prove' }>): Promise<void> {
  const found = await filesOf(asked);
  if (!found.ok) return say({ kind: 'not-proved', why: found.refusal });
  const { files, rows } = found.value;
  const [newest] = files;
  if (newest?.head.shop !== asked.shopId) {
    return say({ kind: 'not-proved', why: { kind: 'other-shop' } });
  }
  const { db } = await opened(asked.shop);
  const copy = { device: newest.head.device, parts: () => partsOf(files.toReversed()) };
  const tell = (step: HealthStep, done: number) => progress(step, done, rows);
  const proof = await proveCopy(db, copy, newRowId(), tell, stopper.signal);
  db.close();
  say({ kind: 'proved', proved: { madeAt: newest.head.madeAt, proof } });
}

/** The newest complete file, and those that go on from it: together they are what the shop would come back from. */
async function filesOf({
  files,
  secret,
}: Extract<Asked, { kind: 'prove' }>): Promise<
  Result<{ readonly files: readonly OpenedFile[]; readonly rows: number }, NotProved>
> {
  const opened: OpenedFile[] = [];
  let rows = 0;
  for (const port of files) {
    const file = await openSyncFile(sourceThrough(port), secret, (part) => {
      if (stopper.signal.aborted) throw new ProofStopped('The proof was stopped.');
      if (part.kind === 'rows') {
        rows += part.rows.entries.length + part.rows.documents.length + part.rows.texts.length;
      }
      progress('reading', rows, 0);
    });
    if (!file.ok) return refuse(refusalOf(file.refusal));
    opened.push(file.value);
    if (file.value.head.kind === 'complete') return accept({ files: opened, rows });
  }
  return refuse({ kind: 'only-changes' });
}

async function* partsOf(files: readonly OpenedFile[]): AsyncGenerator<FilePart> {
  for (const { parts } of files) yield* parts();
}

function opened(name: OpenShopName) {
  const ports = { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
  return openInWorker(name, ports, { nudge: () => undefined, publish: () => undefined });
}

/** What went wrong with the bytes or because somebody stopped it; undefined for a bug. */
function whyNot(error: unknown): NotProved | undefined {
  if (error instanceof ProofStopped || error instanceof CheckStopped) return { kind: 'stopped' };
  const isOfFile =
    error instanceof PiecesFailed ||
    error instanceof SyncFileRefused ||
    error instanceof AgeRefused;
  return isOfFile ? { kind: 'unreadable' } : undefined;
}

function refusalOf({ kind }: OpenRefusal): NotProved {
  if (kind === 'newer-format') return { kind };
  const isLocked = kind === 'wrong-key' || kind === 'needs' || kind === 'wrong-passphrase';
  return { kind: isLocked ? 'wrong-key' : 'unreadable' };
}

/** Ten times a second is as often as anybody looks. */
function progress(step: HealthStep, done: number, of: number): void {
  if (nowMs() - saidAt < 100) return;
  saidAt = nowMs();
  say({ kind: 'progress', step, done, of });
}

function say(said: Said): void {
  postMessage(said);
}
