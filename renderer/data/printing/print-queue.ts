import { useMemo, useSyncExternalStore } from 'react';

import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';

import type { Shop } from '../shop.ts';
import { useShop } from '../use-shop.ts';
import { printDeskOf } from './print-desk.ts';
import { type PrintJob, countOf, waitingJob } from './print-job.ts';
import type { PrintSetup } from './print-setup.ts';
import { settleSheet } from './settle.ts';

export type AskRefusal =
  /** Nobody and nothing was named. */
  | { readonly kind: 'nothing' }
  /** More than anybody has paper for: a slip of the finger. */
  | { readonly kind: 'too-many'; readonly most: number };

const most = 20_000;

/**
 * Puts something into this counter's queue: kept on the disk, so that a restart prints it, and handed over behind the
 * caller's back, so that nobody waits for a printer. Asked twice it is printed twice: a second copy is marked.
 */
export async function askToPrint(
  shop: Shop,
  request: PrintRequest,
  { printer, paperId, copies }: PrintSetup,
  by: RowId | null = null,
): Promise<Result<RowId, AskRefusal>> {
  const of = countOf(request);
  if (of === 0) return refuse({ kind: 'nothing' });
  if (of > most) return refuse({ kind: 'too-many', most });
  const id = shop.newId();
  const at = shop.clock.instant();
  const job = { id, request, printer, paperId, copies, at, by, of, done: 0, sheets: 0 };
  await printDeskOf(shop).add(waitingJob(job, shop.clock.ms()));
  return accept(id);
}

/**
 * A person wants it tried again. What may lie at the spooler is taken back there first; if it cannot be, it is on its
 * way out after all and nothing is printed twice. What is unsure is printed, since a person has looked.
 */
export async function retryJob(shop: Shop, id: RowId): Promise<void> {
  await printDeskOf(shop).change(id, (job) => {
    switch (job.state.kind) {
      case 'waiting':
      case 'handing-over':
        return undefined;
      case 'handed-over':
        return { ...job, wish: 'retry' };
      case 'stopped':
      case 'unsure':
        return waitingJob(job, shop.clock.ms());
    }
  });
}

/** A person wants it no more: what waits is gone, what lies at the spooler is taken back there; a batch ends here. */
export async function dropJob(shop: Shop, id: RowId): Promise<void> {
  await printDeskOf(shop).change(id, (job) => {
    switch (job.state.kind) {
      case 'waiting':
      case 'stopped':
      case 'unsure':
        return null;
      case 'handing-over':
      case 'handed-over':
        return { ...job, wish: 'drop' };
    }
  });
}

/** A person has in the hand what was unsure: it is told in the story, and a batch goes on behind it. */
export async function confirmJob(shop: Shop, id: RowId): Promise<void> {
  await settleSheet(shop, id);
}

/** Everything that waits for paper at this counter, in the order it was asked for. */
export async function printJobsOf(shop: Pick<Shop, 'db'>): Promise<readonly PrintJob[]> {
  const desk = printDeskOf(shop);
  await desk.opened;
  return desk.jobs();
}

/** As `printJobsOf`, drawn again at each change. */
export function usePrintJobs(): readonly PrintJob[] {
  const shop = useShop();
  const desk = useMemo(() => printDeskOf(shop), [shop]);
  return useSyncExternalStore(desk.subscribe, desk.jobs);
}
