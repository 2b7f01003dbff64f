import { readWitness } from '#data/journal/witness.ts';
import type { MeetingKey } from '#data/meeting/meeting-desk.ts';
import { databaseName } from '#data/shop-database.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotBefore } from '#data/snapshots/snapshot-desk.ts';
import { forgetNext } from '#data/sync-file/fill-next.ts';
import { abandonNext, startAnew, takeNext } from '#platform/succession.ts';

import { inMeetingWorker } from './meeting-job.ts';
import type { PageCalls } from './page-calls.ts';

/**
 * This counter joins the shop that lies in the folder: that one takes the place of the present one, which is kept beside
 * as a whole. Then the page loads again, with a device id of its own. False if it could not be: nothing was changed.
 */
export async function takeOver(shop: Shop, calls: PageCalls, key: MeetingKey): Promise<boolean> {
  if ((await snapshotBefore(shop, 'replace')).kind === 'not-made') return false;
  const { shopId, generation, deviceId } = shop;
  const present = { databaseName: databaseName(shopId, generation), deviceId };
  const filled = await inMeetingWorker(shop, calls, 'fillNext', { present, key }).catch(() => null);
  if (filled === null) {
    await abandonNext();
    return false;
  }
  if ((await shop.sender.settled()).kind === 'safe') {
    const taken = await takeNext(filled.end, await readWitness(shop.db));
    if (taken.kind === 'taken') {
      startAnew();
      return true;
    }
  }
  await abandonNext();
  await forgetNext(filled.shopId, filled.generation);
  return false;
}
