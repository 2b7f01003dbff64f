import type { MeetingKey } from '#data/meeting/meeting-desk.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotBefore } from '#data/snapshots/snapshot-desk.ts';
import { forgetNext } from '#data/sync-file/fill-next.ts';
import { countErasures } from '#data/sync-file/last-look.ts';
import { abandonNext, takeNext } from '#platform/succession.ts';

import { changePlaces } from '../file/change-places.ts';
import { inMeetingWorker } from './meeting-job.ts';
import type { PageCalls } from './page-calls.ts';

/**
 * This counter joins the shop that lies in the folder: that one takes the place of the present one, which is kept beside
 * as a whole. Then the page loads again, with a device id of its own. Answers only if it could not be, and then nothing
 * was changed.
 */
export async function takeOver(shop: Shop, calls: PageCalls, key: MeetingKey): Promise<false> {
  if ((await snapshotBefore(shop, 'replace')).kind === 'not-made') return false;
  const { shopId, generation, deviceId } = shop;
  const present = { databaseName: databaseName(shopId, generation), deviceId };
  const erasures = await countErasures(shop.db);
  const filled = await inMeetingWorker(shop, calls, 'fillNext', { present, key }).catch(() => null);
  if (filled !== null) await changePlaces(shop, erasures, (until) => takeNext(filled.end, until));
  await abandonNext();
  if (filled !== null) await forgetNext(filled.shopId, filled.generation);
  return false;
}
