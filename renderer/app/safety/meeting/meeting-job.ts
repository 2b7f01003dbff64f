import type { Shop } from '#data/shop.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';

import { patience } from './patience.ts';
import type { FromWorker, MeetingWork, PageCalls, ToWorker, WorkName } from './page-calls.ts';

/**
 * Does a piece of work in a worker of its own, which ends with it: a passphrase takes a quarter of a gigabyte. The page
 * carries out what only it can. Throws if the worker broke, or if the folder does not answer any more; the next look
 * begins anew.
 */
export function inMeetingWorker<Name extends WorkName>(
  shop: Shop,
  calls: PageCalls,
  name: Name,
  ask: MeetingWork[Name]['ask'],
): Promise<MeetingWork[Name]['answer']> {
  const worker = new Worker(new URL('./meeting-worker.ts', import.meta.url), { type: 'module' });
  let waiting: ReturnType<typeof patience> | undefined;
  const done = new Promise<MeetingWork[Name]['answer']>((resolve, reject) => {
    waiting = patience(() => reject(new FolderFailed({ kind: 'too-slow' })));
    worker.addEventListener('error', () => reject(new Error('The meeting worker broke.')));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      waiting?.heard();
      if (data.kind === 'call') void answer(worker, calls, data);
      else if (data.kind === 'nudge') shop.sender.nudge(data.upTo);
      else if (data.kind === 'publish') shop.arrivals.publish();
      else if (data.kind === 'broken') reject(new Error(data.message));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The worker answers the work it was started for.
      else resolve(data.answer as MeetingWork[Name]['answer']);
    });
  });
  worker.postMessage({ kind: 'work', name, ask } satisfies ToWorker);
  return done.finally(() => {
    waiting?.end();
    worker.terminate();
  });
}

async function answer(
  worker: Worker,
  calls: PageCalls,
  { call, name, input }: Extract<FromWorker, { kind: 'call' }>,
): Promise<void> {
  try {
    const answered: unknown = await Reflect.apply(calls[name], undefined, input);
    worker.postMessage({ kind: 'answer', call, answer: answered } satisfies ToWorker);
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    worker.postMessage({ kind: 'fault', call, message } satisfies ToWorker);
  }
}
