import { type OracleCard, scanForAll } from '#test/support/search-oracle.ts';

import type { QueryKind } from './query-corpus.ts';
import { type Ready, linesShown } from './rivals/rival.ts';

export type Recall = {
  /** Of the lines that a list could show, the share that shows a card that answers the text. */
  readonly share: number;
  /** The share of texts whose list is the scan's, card for card. */
  readonly identical: number;
  readonly texts: number;
};

/** Text → ids of all cards that answer it, the best first. */
export type Truth = ReadonlyMap<string, readonly string[]>;

/** What a scan of every card finds for some texts of each kind; takes seconds at 100,000, so it is done once. */
export function scanned(
  cards: readonly OracleCard[],
  corpus: readonly QueryKind[],
  each: number,
): Truth {
  const texts = corpus.flatMap((kind) => kind.texts.slice(0, each));
  return new Map(texts.map((text) => [text, scanForAll(cards, text).map(({ id }) => id)]));
}

/** How much of what a scan finds a rival finds too, and how often its first page is the same. */
export async function recallOf(ready: Ready, truth: Truth): Promise<Recall> {
  let wanted = 0;
  let shown = 0;
  let identical = 0;
  for (const [text, ids] of truth) {
    const right = new Set(ids);
    const answer = await ready.query(text);
    wanted += Math.min(linesShown, ids.length);
    shown += answer.filter((id) => right.has(id)).length;
    if (answer.join() === ids.slice(0, linesShown).join()) identical += 1;
  }
  return { share: shown / wanted, identical: identical / truth.size, texts: truth.size };
}
