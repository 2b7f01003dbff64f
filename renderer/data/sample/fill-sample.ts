import { type SampleShop, sampleShop } from '#domain/sample/sample-shop.ts';
import {
  type BusinessDay,
  isBusinessDay,
  toBusinessDay,
  toOperationId,
  toRowId,
} from '#domain/kernel/units.ts';

import { documentOfKind } from '../catalogue/documents.ts';
import type { Shop } from '../shop.ts';
import { beginLong } from '../write/long-operation.ts';
import { stageCatalogue } from './sample-catalogue.ts';
import { stageCards } from './sample-cards.ts';
import { lastActId, liveThroughLately } from './sample-lately.ts';
import type { SampleMoment } from './sample-moment.ts';
import { lateSales, stagePast } from './sample-past.ts';

/** How far the filling is, from 0 to 100. */
export type SampleProgress = (percent: number) => void;

/** Every sample shop is the same, so that a screenshot, a question and its answer fit together. */
const seed = 20_261_122;
/** Says on which day the shop was filled; written with the rest, so that it is there or nothing is. */
const markerId = toRowId('sample-shop');

/**
 * Fills the shop to try when it is opened for the first time: customers, catalogue and three years of
 * past sales as one long command, then the last weeks one sale at a time, as a counter would have made
 * them, so that they can be voided and refunded.
 *
 * Killed in the first part nothing is left of it, and the next start begins anew; killed in the second,
 * the next start goes on, since every act has an id of its own and happens once.
 */
export async function fillSampleShop(
  shop: Shop,
  moment: SampleMoment,
  progress: SampleProgress,
): Promise<void> {
  if ((await shop.db.operations.get(lastActId)) !== undefined) return;
  const filledOn = await dayOfFilling(shop);
  const day = filledOn ?? moment.today;
  const made = sampleShop(seed, day, moment.lunarToday);
  if (filledOn === undefined) await fillPast(shop, made, day, moment, progress);
  const then = { ...moment, today: day };
  await liveThroughLately(shop, lateSales(made), then, (part) => progress(70 + 30 * part));
  shop.arrivals.publish();
}

async function fillPast(
  shop: Shop,
  made: SampleShop,
  day: BusinessDay,
  moment: SampleMoment,
  progress: SampleProgress,
): Promise<void> {
  const act = { operationId: toOperationId(shop.newId()), by: null };
  const long = await beginLong(shop, act);
  if (long === undefined) return;
  const catalogue = await stageCatalogue(long, made.members, { markerId, day });
  progress(5);
  const people = await stageCards(long, made.members, catalogue);
  progress(20);
  await stagePast(long, made, people, catalogue, moment);
  progress(35);
  await long.commit(null, (part, of) => progress(35 + Math.round((35 * part) / of)));
}

async function dayOfFilling(shop: Shop): Promise<BusinessDay | undefined> {
  const marker = await documentOfKind(shop.db, 'settings', markerId);
  const day = marker?.fields['sampleDay'];
  return isBusinessDay(day) ? toBusinessDay(day) : undefined;
}
