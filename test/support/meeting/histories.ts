import * as fc from 'fast-check';

import { type Deed, deeds } from './sim-acts.ts';

/** What happens to a whole computer; `forget`: what it remembered of the folder is gone; `clock`: somebody sets it. */
export type Mishap = 'rebuild' | 'backup' | 'restore' | 'copy' | 'remove' | 'forget' | 'clock';

/** What happens next, somewhere. Counters are chosen by number among those there are. */
export type Step =
  | { readonly do: 'act'; readonly till: number; readonly deed: Deed }
  | {
      readonly do: 'round';
      readonly till: number;
      readonly killedAfter: number | undefined;
      readonly hidden: readonly number[];
      readonly partial: readonly number[];
    }
  /** Two counters do the same in the same millisecond. */
  | { readonly do: 'both'; readonly till: number; readonly by: number; readonly deed: Deed }
  | { readonly do: 'time'; readonly ms: number }
  | {
      readonly do: 'strike';
      readonly what: 'lose' | 'damage' | 'return';
      readonly which: number;
    }
  | {
      readonly do: Mishap;
      readonly till: number;
      readonly by: number;
    };

export type History = {
  readonly skews: readonly number[];
  readonly steps: readonly Step[];
  /** Whether the counters know each other and two customers when it begins. */
  readonly began: boolean;
};

/** Two customers with points and stored value, and everybody has met. */
export function beginning(): readonly Step[] {
  const act = (what: Deed['what'], card: number): Step => ({
    do: 'act',
    till: 0,
    deed: { what, card, n: card },
  });
  const round = (till: number): Step => ({
    do: 'round',
    till,
    killedAfter: undefined,
    hidden: [],
    partial: [],
  });
  const firsts = [0, 1].flatMap((card) => [
    act('create', card),
    act('give', card),
    act('top-up', card),
  ]);
  return [...firsts, ...[0, 1, 2, 0, 1, 2].map(round)];
}

const hour = 3_600_000;
const day = 24 * hour;
/** How far a counter's clock is off: from a year behind to an hour ahead. */
export const clockErrors = [0, 0, 0, -365 * day, -30 * day, -hour, -1, 1, hour];

/** What shows when two do it at once. */
const together: Deed['what'][] = ['redeem', 'redeem', 'spend', 'edit', 'edit', 'setting', 'tag'];

/** Two or three counters, a few days, a folder that cannot be trusted. */
export function someHistory(most = 60): fc.Arbitrary<History> {
  return fc.record({
    skews: fc.array(fc.constantFrom(...clockErrors), { minLength: 2, maxLength: 3 }),
    began: fc.boolean(),
    steps: fc.array(aStep(), { minLength: 8, maxLength: most, size: 'max' }),
  });
}

function aStep(): fc.Arbitrary<Step> {
  const till = fc.nat({ max: 5 });
  const small = fc.nat({ max: 2 });
  const deed = fc.record({
    what: fc.constantFrom(...deeds),
    card: fc.nat({ max: 2 }),
    n: fc.nat({ max: 40 }),
  });
  const atOnce = fc.record({
    what: fc.constantFrom<Deed['what'][]>(...together),
    card: fc.nat({ max: 1 }),
    n: fc.nat({ max: 3 }),
  });
  const killedAfter = fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.nat({ max: 9 }) },
  );
  const lags = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, small), {
    minLength: 3,
    maxLength: 3,
  });
  const what = fc.constantFrom('lose' as const, 'damage' as const, 'return' as const);
  const odd = fc.constantFrom(
    'rebuild' as const,
    'backup' as const,
    'backup' as const,
    'restore' as const,
    'copy' as const,
    'remove' as const,
    'forget' as const,
    'clock' as const,
    'clock' as const,
  );
  return fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('act' as const), till, deed }) },
    {
      weight: 9,
      arbitrary: fc.record({
        do: fc.constant('round' as const),
        till,
        killedAfter,
        hidden: lags,
        partial: lags,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('time' as const),
        ms: fc.constantFrom(1, 2, 60_000, day),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('strike' as const), what, which: fc.nat({ max: 7 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('both' as const), till, by: till, deed: atOnce }),
    },
    { weight: 2, arbitrary: fc.record({ do: odd, till, by: till }) },
  );
}
