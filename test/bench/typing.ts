import { type Times, timesOf } from './measure.ts';
import { type QueryKind, keystrokes } from './query-corpus.ts';
import type { Ready } from './rivals/rival.ts';

export type TypingTimes = { readonly kind: string; readonly times: Times };

/**
 * Types every text of the corpus, key by key, `rounds` times after one round to warm up. A keystroke counts once, with its
 * median over the rounds: the percentiles tell of slow texts, not of what else the computer did in that millisecond.
 */
export async function typeAll(
  ready: Ready,
  corpus: readonly QueryKind[],
  rounds: number,
): Promise<readonly TypingTimes[]> {
  const typed = corpus.map(({ texts }) =>
    texts.flatMap(keystrokes).map((text) => ({ text, samples: [] as number[] })),
  );
  for (let round = 0; round <= rounds; round++) {
    for (const { text, samples } of typed.flat()) {
      const start = performance.now();
      const answer = ready.query(text);
      // Dexie's promises are its own: `instanceof Promise` would not wait for them.
      if ('then' in answer) await answer;
      if (round > 0) samples.push(performance.now() - start);
    }
  }
  const medians = typed.map((keys) => keys.map(({ samples }) => timesOf(samples).median));
  return [
    ...corpus.map(({ kind }, at) => ({ kind, times: timesOf(medians[at] ?? []) })),
    { kind: 'all keystrokes', times: timesOf(medians.flat()) },
  ];
}
