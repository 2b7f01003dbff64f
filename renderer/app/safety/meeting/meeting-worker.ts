import { openInWorker } from '#data/import/shop-in-worker.ts';
import { meet } from '#data/meeting/meet.ts';
import { journalReaches } from '#data/meeting/memory-text.ts';
import type { ChainEnd } from '#domain/sync/reconcile.ts';
import { now, nowMs, today } from '#platform/clock.ts';
import { newRowId } from '#platform/ids.ts';
import { folderThrough } from '#platform/shared-folder/folder-through.ts';
import { lockThrough } from '#platform/shared-folder/lock-through.ts';
import {
  changeShopKey,
  newShopKey,
  openShopKey,
  putShopKey,
} from '#platform/shared-folder/shop-key.ts';

import { callsThroughPage, say, takeAnswer } from './calls-through-page.ts';
import type { MeetingWork, ToWorker } from './page-calls.ts';
import { fillFromFolder } from './fill-from-folder.ts';
import { whoseFolder } from './whose-folder.ts';

// The worker in which counters meet: locking, opening and joining files takes seconds, and the counter must not feel it.

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (takeAnswer(data) || data.kind !== 'work') return;
  work(data)
    .then((answer) => say({ kind: 'done', answer }))
    .catch((error: unknown) => {
      say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    });
});

function work({ name, ask }: Extract<ToWorker, { kind: 'work' }>): Promise<unknown> {
  if (name === 'meet' && 'shop' in ask) return lookAtFolder(ask);
  if (name === 'fillNext' && 'present' in ask && !('next' in ask)) return fillFromFolder(ask);
  if (name === 'whose' && 'shopId' in ask) {
    const { shopId, device, end, key } = ask;
    const calls = callsThroughPage;
    const reaches = (kept: ChainEnd) => journalReaches(calls.readJournal, kept, end);
    return whoseFolder(folderThrough(calls), lockThrough(calls, key), { shopId, device, reaches });
  }
  if ('next' in ask) return changeShopKey(callsThroughPage, ask.key, ask);
  if (!('passphrase' in ask)) throw new Error(`Nobody does ${name} with that.`);
  const { passphrase } = ask;
  if ('key' in ask) return putShopKey(callsThroughPage, ask.key, passphrase);
  return name === 'newKey'
    ? newShopKey(callsThroughPage, passphrase)
    : openShopKey(callsThroughPage, passphrase);
}

async function lookAtFolder({ shop: name, key, mayForget }: MeetingWork['meet']['ask']) {
  const calls = callsThroughPage;
  const ports = { clock: { ms: nowMs, instant: now, today }, newId: newRowId };
  const writing = await openInWorker(name, ports, {
    nudge: (upTo = 0) => say({ kind: 'nudge', upTo }),
    publish: () => say({ kind: 'publish' }),
  });
  const { shopId, generation } = name;
  try {
    return await meet(
      { ...writing, shopId, generation },
      {
        folder: folderThrough(calls),
        lock: lockThrough(calls, key),
        readJournal: calls.readJournal,
        saved: calls.saved,
        renew: calls.renew,
        beforeComplete: calls.snapshot,
      },
      { mayForget },
    );
  } finally {
    writing.db.close();
  }
}
