/** What a list of times says: in milliseconds. */
export type Times = {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
};

/** One line of a table. */
export type Row = { readonly what: string; readonly times: Times };

/** Median, tail and worst of some samples in milliseconds. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, median: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}

/** How long one piece of work takes, several times over in one process. */
export async function timed(rounds: number, work: () => unknown): Promise<Times> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return timesOf(samples);
}

/**
 * The times of a fixed piece of arithmetic, before and after: they tell a slow machine, or one that others are using, from slow
 * code.
 */
export function machineTimes(): Times {
  const samples: number[] = [];
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    let sum = 0;
    for (let at = 0; at < 1_000_000; at++) sum = (Math.imul(sum, 31) + at) | 0;
    if (sum === 1) throw new Error('Never; the sum must be used.');
    samples.push(performance.now() - start);
  }
  return timesOf(samples);
}
