import type {
  NextBegun,
  NextAppended,
  ReplacedShop,
  TakenOver,
} from '#electron/contract-succession.ts';
import type { JournalBatch, JournalEnd } from '#electron/contract-journal.ts';

export type { NextAppended, ReplacedShop, TakenOver };

/** What a plain browser answers: it has no folder beside the shop. */
const noComputer = { kind: 'not-writable', code: 'BROWSER' } as const;

/** Begins a shop beside the present one, to take its place once it is whole. `bytes`: about how much it will be. */
export async function beginNext(
  shopId: string,
  generation: number,
  bytes: number,
): Promise<NextBegun> {
  return (await window.computer?.beginNext({ shopId, generation, bytes })) ?? noComputer;
}

export async function appendToNext(batch: JournalBatch): Promise<NextAppended> {
  return (await window.computer?.appendToNext(batch)) ?? noComputer;
}

/** The new shop takes the place; if it did, the page must load again at once (`startAnew`). */
export async function takeNext(next: JournalEnd, until: JournalEnd): Promise<TakenOver> {
  return (await window.computer?.takeNext({ next, until })) ?? noComputer;
}

/** What was being written for another shop is thrown away, at the latest by the next start. */
export async function abandonNext(): Promise<void> {
  await window.computer?.abandonNext();
}

/** Shops whose place was taken and that can be taken back, newest first. */
export async function replacedShops(): Promise<readonly ReplacedShop[]> {
  const answer = await window.computer?.listReplaced();
  return answer?.kind === 'replaced' ? answer.shops : [];
}

export async function takeBackReplaced(
  name: string,
  generation: number,
  until: JournalEnd,
): Promise<TakenOver> {
  return (await window.computer?.takeBackReplaced({ name, generation, until })) ?? noComputer;
}

export async function dropReplaced(name: string): Promise<void> {
  await window.computer?.dropReplaced(name);
}

/** Loads the page again: another shop lies there now. What is not saved by now is not saved. */
export function startAnew(): void {
  window.location.hash = '';
  window.location.reload();
}
