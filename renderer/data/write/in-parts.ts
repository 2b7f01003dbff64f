import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import type { WritingShop } from '../shop.ts';
import type { Act } from './act.ts';
import { answeredBefore } from './answered-before.ts';
import { type LongCommand, beginLong } from './long-operation.ts';
import { operate } from './operate.ts';
import type { Write } from './write.ts';

/** How a long batch goes on, and how a person stops it. */
export type BatchRun = {
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

/** Does a part of the list inside a write, and answers what was counted so far, this part included. */
export type DoPart<Item, Count, Refusal> = (
  items: readonly Item[],
  write: Write,
  soFar: Count,
) => Promise<Result<Count, Refusal>>;

type Cancelled = { readonly kind: 'cancelled' };

/** As many as one transaction writes without the counter noticing. */
const mostAtOnce = 500;

/**
 * One action on a list of any length, undone in one step. Up to 500 are one transaction; more go in parts that
 * all count from one moment on. Refused or cancelled in whichever part, killed before that moment: nothing of it
 * is left (`design.md` §4). The same action again does nothing and answers what it answered.
 *
 * A later part does not see in the database what an earlier one wrote: what it must know is in `soFar`.
 */
export async function inParts<Item, Count, Refusal>(
  shop: WritingShop,
  items: readonly Item[],
  { start, doPart }: { readonly start: Count; readonly doPart: DoPart<Item, Count, Refusal> },
  act: Act,
  run: BatchRun,
): Promise<Result<Count, Refusal | Cancelled>> {
  if (items.length > mostAtOnce) return inManyParts(shop, items, { start, doPart }, act, run);
  const done = await operate<Count, Refusal>(shop, act, (write) => doPart(items, write, start));
  const all = Math.max(1, items.length);
  run.progress(all, all);
  return done;
}

async function inManyParts<Item, Count, Refusal>(
  shop: WritingShop,
  items: readonly Item[],
  { start, doPart }: { readonly start: Count; readonly doPart: DoPart<Item, Count, Refusal> },
  act: Act,
  { progress, signal }: BatchRun,
): Promise<Result<Count, Refusal | Cancelled>> {
  const long = await beginLong(shop, act);
  if (long === undefined)
    return accept((await answeredBefore<Count>(shop.db, act))?.outcome ?? start);
  let soFar = start;
  try {
    for (let at = 0; at < items.length; at += mostAtOnce) {
      if (signal.aborted) return await abandoned(long, { kind: 'cancelled' });
      const part = items.slice(at, at + mostAtOnce);
      const counted = soFar;
      const result = await staged(long, (write) => doPart(part, write, counted));
      if (!result.ok) return await abandoned(long, result.refusal);
      soFar = result.value;
      progress(Math.min(at + mostAtOnce, items.length), items.length * 2);
    }
    await long.commit(soFar, (part, of) =>
      progress(
        items.length + Math.round((items.length * part) / Math.max(1, of)),
        items.length * 2,
      ),
    );
  } catch (error) {
    await long.abandon();
    throw error;
  }
  return accept(soFar);
}

async function staged<Count, Refusal>(
  long: LongCommand,
  doPart: (write: Write) => Promise<Result<Count, Refusal>>,
): Promise<Result<Count, Refusal>> {
  const results: Result<Count, Refusal>[] = [];
  await long.stage(async (write) => {
    results.push(await doPart(write));
  });
  const [result] = results;
  if (result === undefined) throw new Error('A part that answered nothing.');
  return result;
}

async function abandoned<Refusal>(
  long: LongCommand,
  refusal: Refusal,
): Promise<Result<never, Refusal>> {
  await long.abandon();
  return refuse(refusal);
}
