import * as fc from 'fast-check';

import { type History, someHistory } from '../support/meeting/histories.ts';
import { type Ending, endOf, faultsAfter } from '../support/meeting/live.ts';
import { lawsWith, plantedBugs, plantedInExchange } from '../support/meeting/planted.ts';
import type { Outcome } from './outcome.ts';

/** Two and three counters, as often as asked; what a history went through is counted beside what it lost. */
export function meetAtRandom(times: number, seed: number): Outcome {
  const endings = fc
    .sample(someHistory(), { numRuns: times, seed })
    .map((history) => endOf(history));
  const faults = endings.flatMap((ending) => ending.faults);
  const troubles: Record<string, number> = {};
  for (const { met } of endings) {
    for (const trouble of met) troubles[trouble] = (troubles[trouble] ?? 0) + 1;
  }
  return {
    trial: 'two and three counters that meet',
    times,
    saved: endings.reduce((sum: number, { rows }: Ending) => sum + rows, 0),
    lost: faults.filter((fault) => fault.endsWith('is lost')).length,
    doubled: faults.filter((fault) => fault.endsWith('times')).length,
    recoveries: troubles,
    faults,
  };
}

/** Each planted bug → how many histories it took to notice it; null: none of `most` did. */
function noticedAfter(most: number, seed: number): ReadonlyMap<string, number | null> {
  const bugs = Object.entries({ ...plantedBugs, ...plantedInExchange });
  return new Map(
    bugs.map(([name, bug]) => {
      const laws = lawsWith(bug);
      const isGood = (history: History) => faultsAfter(history, laws).length === 0;
      const property = fc.property(someHistory(), isGood);
      const run = fc.check(property, { numRuns: most, seed, endOnFailure: true });
      return [name, run.failed ? run.numRuns : null] as const;
    }),
  );
}

/** The planted bugs as one trial: good if each was noticed. */
export function plantedMeetings(most: number, seed: number): Outcome {
  const noticed = [...noticedAfter(most, seed)];
  const missed = noticed.filter(([, after]) => after === null).map(([name]) => `missed: ${name}`);
  return {
    trial: 'planted bugs of the meeting, and the history that noticed each',
    times: noticed.length,
    saved: 0,
    lost: 0,
    doubled: 0,
    recoveries: Object.fromEntries(noticed.map(([name, after]) => [name, after ?? 0])),
    faults: missed,
  };
}
