import type { Stage } from '../customers/card.ts';
import { dayNumber, dayText } from '../kernel/day-number.ts';
import { Chance } from './random.ts';
import type { SampleCustomer } from './sample-customer.ts';
import { goneReasons, nextSteps, occupations, skins, streets } from './sample-shop-data.ts';

/** A customer of the shop to try, with everything a card can hold. */
export type SampleMember = SampleCustomer & {
  readonly stage: Stage;
  readonly expectedCents: number | null;
  readonly nextStep: string;
  readonly goneReason: string;
  readonly occupation: string;
  readonly address: string;
  /** `index` of who brought them, always somebody who came before. */
  readonly referrer: number | null;
  readonly consent: { readonly answer: 'yes' | 'no'; readonly day: string } | null;
  /** Values of the two fields of the shop's own; null where nobody asked. */
  readonly skin: string | null;
  readonly nextCare: string | null;
};

/** How many of the shop's people are on the way, and how many have left. */
export const stageCounts = { lead: 48, aiming: 27, gone: 35 } as const;

/**
 * What a customer of the generator is in the shop to try. Those who came last are its leads: they asked
 * in the last weeks and have not bought, but for two who have and whom nobody has moved yet.
 */
export function memberFrom(
  seed: number,
  customer: SampleCustomer,
  count: number,
  today: string,
): SampleMember {
  const chance = new Chance(seed, customer.index, 4);
  const stage = stageOf(customer.index, count);
  const isOnTheWay = stage === 'lead' || stage === 'aiming';
  const now = dayNumber(today);
  const day = dayText(now - chance.below(Math.max(1, now - dayNumber(customer.joined))));
  return {
    ...customer,
    ...(isOnTheWay && nothingBought),
    stage,
    expectedCents: isOnTheWay && chance.happens(85) ? chance.between(2, 60) * 9_900 : null,
    nextStep: isOnTheWay && chance.happens(80) ? chance.pick(nextSteps) : '',
    goneReason: stage === 'gone' ? chance.weighted(goneReasons) : '',
    occupation: chance.happens(22) ? chance.weighted(occupations) : '',
    address: chance.happens(12) ? `${chance.pick(streets)} ${chance.between(1, 180)} 号` : '',
    referrer: customer.index > 20 && chance.happens(14) ? chance.below(customer.index) : null,
    consent: chance.happens(45) ? { answer: chance.happens(82) ? 'yes' : 'no', day } : null,
    skin: chance.happens(30) ? chance.pick(skins) : null,
    nextCare: chance.happens(6) ? dayText(now + chance.between(3, 60)) : null,
  };
}

const nothingBought = { visits: 0, lastVisit: null } as const;

/** The newest are leads, those before them are aimed at; those who left are spread over all years. */
function stageOf(index: number, count: number): Stage {
  const fromEnd = count - 1 - index;
  if (fromEnd < stageCounts.lead) return 'lead';
  if (fromEnd < stageCounts.lead + stageCounts.aiming) return 'aiming';
  const every = Math.floor((count - stageCounts.lead - stageCounts.aiming) / stageCounts.gone);
  const isOneOfThem = index % every === every - 1 && Math.floor(index / every) < stageCounts.gone;
  return isOneOfThem ? 'gone' : 'customer';
}
