import type { NotMade, SnapshotMade, SnapshotReason } from '#data/snapshots/snapshot-desk.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import type { FileFoot, FileHead } from '#domain/sync/file/format.ts';
import { log } from '#platform/computer.ts';
import { offerPieces, sourceThrough } from '#platform/pieces-port.ts';
import { type Sent, sendInPieces, sourceInPieces } from '#platform/pieces.ts';
import type { Snapshot, SnapshotCalls } from '#platform/snapshots.ts';

import type { Asked, Said, SnapshotSubject, Wrong } from './messages.ts';

/** A snapshot on its way. */
export type SnapshotJob = {
  readonly ended: Promise<SnapshotMade>;
  readonly stop: () => void;
};

export type SnapshotWish = {
  readonly subject: SnapshotSubject;
  readonly reason: SnapshotReason;
  readonly day: BusinessDay;
};

type Progress = (step: 'writing' | 'checking', done: number, of: number) => void;

/**
 * Makes a snapshot: a worker reads and packs all rows, the main process writes them beside, syncs and names them; then
 * the worker reads the file back and compares it with the shop row by row, and only then it is vouched for, older ones go
 * by rotation, and the journal loses what two of them cover (`electron/main/snapshots/README.md`).
 */
export function startSnapshot(
  computer: SnapshotCalls,
  wish: SnapshotWish,
  progress: Progress,
): SnapshotJob {
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
  const talk = new Talk(worker, progress);
  const ended = make(computer, wish, talk).catch(async (error: unknown) => {
    if (talk.isStopped) return notMade('stopped');
    await log('error', `snapshot: ${error instanceof Error ? error.message : String(error)}`);
    return notMade('broken');
  });
  void ended.finally(() => worker.terminate());
  return { ended, stop: () => talk.stop() };
}

async function make(
  computer: SnapshotCalls,
  { subject, reason, day }: SnapshotWish,
  talk: Talk,
): Promise<SnapshotMade> {
  const bytes = new MessageChannel();
  talk.ask({ kind: 'write', subject, port: bytes.port1 }, bytes.port1);
  const begun = await talk.hear('begun', 'busy');
  if (begun.kind === 'busy') return notMade('busy');
  const sent = await talk.orFault(
    sendInPieces(
      computer,
      () => computer.beginSnapshot(aboutOf(begun.head, reason, day)),
      sourceThrough(bytes.port2)(),
    ),
  );
  if (sent.kind !== 'sent') return notMade(reasonOf(sent));
  const { foot } = await talk.hear('written');
  const kept = await computer.finishSnapshot({
    writing: sent.writing,
    bytes: sent.bytes,
    tables: countsOf(foot),
  });
  if (kept.kind === 'disk-full' || kept.kind === 'not-writable') return notMade(kept.kind);
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return vouch(computer, kept.snapshot, talk);
}

async function vouch(
  computer: SnapshotCalls,
  snapshot: Snapshot,
  talk: Talk,
): Promise<SnapshotMade> {
  const { name, sha256, bytes } = snapshot;
  const back = new MessageChannel();
  offerPieces(
    back.port1,
    sourceInPieces((from) => computer.readSnapshot(name, from)),
  );
  talk.step = 'checking';
  talk.ask({ kind: 'check', port: back.port2 }, back.port2);
  const { wrong } = await talk.hear('checked');
  back.port1.close();
  if (wrong !== null) {
    await log('error', `snapshot ${name} is not vouched for: ${inShort(wrong)}`);
    return notMade('differs');
  }
  const vouched = await computer.vouchForSnapshot({ name, sha256 });
  if (vouched.kind === 'disk-full' || vouched.kind === 'not-writable') return notMade(vouched.kind);
  if (vouched.kind !== 'vouched') return notMade('differs');
  await computer.tidySnapshots();
  await computer.trimJournal();
  const rows = snapshot.tables.reduce((sum, table) => sum + table.rows, 0);
  return { kind: 'kept', name, rows, bytes };
}

function aboutOf({ madeAt, covers }: FileHead, reason: SnapshotReason, day: BusinessDay) {
  if (covers === undefined) throw new Error('A snapshot says what it covers.');
  return { reason, day, madeAt, end: covers.journal, replaces: null };
}

function countsOf({ tables }: FileFoot) {
  return Object.entries(tables).map(([table, { count: rows, hash }]) => ({ table, rows, hash }));
}

function reasonOf({ kind }: Exclude<Sent, { readonly kind: 'sent' }>): NotMade {
  return kind === 'no-room' || kind === 'disk-full' || kind === 'not-writable' ? kind : 'broken';
}

function notMade(why: NotMade): SnapshotMade {
  return { kind: 'not-made', why };
}

/** No row and no word of anybody: tables and numbers. */
function inShort(wrong: Exclude<Wrong, null>): string {
  return wrong.kind === 'refused' ? wrong.refusal.kind : JSON.stringify(wrong.differences);
}

/** What page and worker say to one another. A worker that breaks ends every wait. */
class Talk {
  step: 'writing' | 'checking' = 'writing';
  isStopped = false;
  private readonly worker: Worker;
  private readonly said: Said[] = [];
  private readonly broken: Promise<never>;
  private hearing: (() => void) | undefined;

  constructor(worker: Worker, progress: Progress) {
    this.worker = worker;
    this.broken = new Promise((_resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if (data.kind === 'progress') progress(this.step, data.done, data.of);
        else if (data.kind === 'broken') reject(new Error(data.message));
        else this.said.push(data);
        this.hearing?.();
      });
    });
    this.broken.catch(() => undefined);
  }

  ask(asked: Asked, port: MessagePort): void {
    this.worker.postMessage(asked, [port]);
  }

  stop(): void {
    this.isStopped = true;
    this.worker.postMessage({ kind: 'stop' } satisfies Asked);
  }

  orFault<Value>(work: Promise<Value>): Promise<Value> {
    return Promise.race([work, this.broken]);
  }

  /** The next that it says of these. */
  async hear<Kind extends Said['kind']>(
    ...kinds: readonly Kind[]
  ): Promise<Extract<Said, { readonly kind: Kind }>> {
    for (;;) {
      const at = this.said.findIndex(({ kind }) => kinds.some((wanted) => wanted === kind));
      const [said] = at < 0 ? [] : this.said.splice(at, 1);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The kind was just compared; TypeScript does not narrow by a list.
      if (said !== undefined) return said as Extract<Said, { readonly kind: Kind }>;
      const next = new Promise<void>((resolve) => (this.hearing = resolve));
      await Promise.race([next, this.broken]);
    }
  }
}
