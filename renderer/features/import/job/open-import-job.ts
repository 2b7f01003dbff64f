import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { isCommitted as isLongCommitted, settleLong } from '#data/write/long-operation.ts';
import type { OperationId } from '#domain/kernel/units.ts';
import { type Result, refuse } from '#domain/kernel/result.ts';

import type { ImportJob, JobFailure, JobProgress } from './import-job.ts';
import type { Asked, Said } from './messages.ts';

/** How long a step may say nothing before its worker is stopped dead. A slow disk is quicker than this. */
const patienceMs = 30_000;
/** How long the owner waits for a polite end after pressing cancel. */
const politeMs = 2_000;

type Waiting = {
  readonly until: Said['kind'];
  readonly progress: (progress: JobProgress) => void;
  readonly resolve: (said: Said | JobFailure) => void;
  readonly reject: (error: Error) => void;
};

/** Opens a file for the import, in a worker of its own (see `ImportJob`). */
export function openImportJob(shop: Shop, file: File): ImportJob {
  let worker: Worker | undefined;
  let waiting: Waiting | undefined;
  let running: OperationId | undefined;
  /** From here on the import is finished by its worker, or by the next start; nothing stops it any more. */
  let isCommitted = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function started(): Worker {
    if (worker !== undefined) return worker;
    const fresh = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data));
    fresh.addEventListener('error', ({ message }) => fail(new Error(message)));
    const { shopId, generation, deviceId } = shop;
    const name = { databaseName: databaseName(shopId, generation), deviceId };
    fresh.postMessage({ kind: 'begin', shop: name, file, name: file.name } satisfies Asked);
    worker = fresh;
    return fresh;
  }

  function hear(said: Said): void {
    listenOn();
    if (said.kind === 'nudge') shop.sender.nudge();
    else if (said.kind === 'publish') shop.arrivals.publish();
    else if (said.kind === 'progress') waiting?.progress(said.progress);
    else if (said.kind === 'committed') isCommitted = true;
    else if (said.kind === 'broken') fail(new Error(said.message));
    else if (waiting?.until === said.kind) finish(said);
  }

  function finish(outcome: Said | JobFailure): void {
    clearTimeout(silence);
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.(outcome);
  }

  function fail(error: Error): void {
    const { reject } = waiting ?? {};
    waiting = undefined;
    void stopDead().then(() => reject?.(error));
  }

  function listenOn(): void {
    clearTimeout(silence);
    if (waiting !== undefined && !isCommitted)
      silence = setTimeout(() => giveUp('gave-up'), patienceMs);
  }

  /** Ends a worker that does not answer; what it had staged is removed by us, or put in place. Answers whether it counts. */
  async function stopDead(): Promise<boolean> {
    clearTimeout(silence);
    worker?.terminate();
    worker = undefined;
    const staged = running;
    running = undefined;
    if (staged === undefined) return false;
    const counts = await settleLong(shop.db, staged);
    if (counts) {
      shop.sender.nudge();
      shop.arrivals.publish();
    }
    return counts;
  }

  function giveUp(kind: 'gave-up' | 'cancelled'): void {
    void endUnlessCommitted(kind).catch((error: unknown) => fail(Error(String(error))));
  }

  /** It may have been committed a moment ago and not have said so: then it must not be called cancelled. */
  async function endUnlessCommitted(kind: 'gave-up' | 'cancelled'): Promise<void> {
    if (running !== undefined && (await isLongCommitted(shop.db, running))) {
      isCommitted = true;
      return;
    }
    if (!(await stopDead())) return finish({ kind });
    const { reject } = waiting ?? {};
    waiting = undefined;
    reject?.(new Error('The import was finished without its worker.'));
  }

  function ask(
    asked: Asked,
    until: Said['kind'],
    progress: (progress: JobProgress) => void = () => {},
  ): Promise<Said | JobFailure> {
    return new Promise((resolve, reject) => {
      waiting = { until, progress, resolve, reject };
      started().postMessage(asked);
      listenOn();
    });
  }

  return {
    inspect: async (choices) => {
      const said = await ask({ kind: 'inspect', choices }, 'inspected');
      return said.kind === 'inspected' ? said.answer : failureFrom(said);
    },
    check: async (setup, progress) => {
      const said = await ask({ kind: 'check', setup }, 'checked', progress);
      return said.kind === 'checked' ? said.answer : failureFrom(said);
    },
    run: async (setup, act, progress) => {
      running = act.operationId;
      isCommitted = false;
      const said = await ask({ kind: 'run', setup, act }, 'done', progress);
      running = undefined;
      isCommitted = false;
      return said.kind === 'done' ? said.answer : failureFrom(said);
    },
    refusedFile: async (words) => {
      const said = await ask({ kind: 'refused-file', words }, 'refused-file');
      if (said.kind !== 'refused-file')
        throw new Error('The file of refused rows was not written.');
      return said.file;
    },
    cancel: () => {
      if (waiting === undefined || isCommitted) return;
      worker?.postMessage({ kind: 'cancel' } satisfies Asked);
      clearTimeout(silence);
      silence = setTimeout(() => giveUp('cancelled'), politeMs);
    },
    close: () => void stopDead(),
  };
}

function failureFrom(said: Said | JobFailure): Result<never, JobFailure> {
  if (said.kind === 'cancelled' || said.kind === 'gave-up' || said.kind === 'file') {
    return refuse(said);
  }
  throw new Error(`The import answered out of turn: ${said.kind}`);
}
