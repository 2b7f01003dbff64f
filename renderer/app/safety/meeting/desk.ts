import { readWitness } from '#data/journal/witness.ts';
import { databaseName } from '#data/shop-database.ts';
import type { MeetingDesk, Survey } from '#data/meeting/meeting-desk.ts';
import { type Shop, goOnAs } from '#data/shop.ts';
import { snapshotBefore } from '#data/snapshots/snapshot-desk.ts';
import { nextGeneration } from '#data/sync-file/fill-next.ts';
import { toDeviceId } from '#domain/kernel/units.ts';
import { keyKeeping } from '#platform/shared-folder/key-keeping.ts';

import { appendToNext, beginNext } from '#platform/succession.ts';

import { inMeetingWorker } from './meeting-job.ts';
import type { PageCalls } from './page-calls.ts';
import { takeOver } from './take-over.ts';

/** What the computer does for the shared folder; null in a plain browser, which has no folders. */
export function meetingDesk(shop: Shop): MeetingDesk | null {
  const { computer } = window;
  const keeping = keyKeeping();
  if (computer === undefined || keeping === null) return null;
  const calls: PageCalls = { ...computer, ...pagesOwn(shop, computer) };
  const { shopId, generation } = shop;
  return {
    look: () => computer.lookAtSharing(),
    choose: (title) => computer.chooseSharing(title),
    forget: async () => (await computer.forgetSharing()).kind === 'forgotten',
    survey: async () => surveyOf(await computer.listShared()),
    openKey: (passphrase) => inMeetingWorker(shop, calls, 'openKey', { passphrase }),
    newKey: (passphrase) => inMeetingWorker(shop, calls, 'newKey', { passphrase }),
    putKey: (key, passphrase) => inMeetingWorker(shop, calls, 'putKey', { key, passphrase }),
    changeKey: (key, present, next) =>
      inMeetingWorker(shop, calls, 'changeKey', { key, present, next }),
    whose: async (key) => {
      const end = await readWitness(shop.db);
      return inMeetingWorker(shop, calls, 'whose', { shopId, device: shop.deviceId, end, key });
    },
    takeOver: (key) => takeOver(shop, calls, key),
    meet: (key, { mayForget }) => {
      const { deviceId } = shop;
      const name = { databaseName: databaseName(shopId, generation), deviceId, shopId, generation };
      return inMeetingWorker(shop, calls, 'meet', { shop: name, key, mayForget });
    },
    ...keeping,
  };
}

type Computer = NonNullable<Window['computer']>;

function pagesOwn(shop: Shop, computer: Computer) {
  return {
    saved: async (outbox: number) => {
      shop.sender.nudge(outbox);
      return (await shop.sender.settled()).kind === 'safe';
    },
    renew: async () => {
      const renewed = await computer.renewDevice();
      if (renewed.kind !== 'renewed') throw new Error(`No new id: ${renewed.code}`);
      const deviceId = toDeviceId(renewed.deviceId);
      goOnAs(shop, deviceId);
      return deviceId;
    },
    snapshot: async () => (await snapshotBefore(shop, 'join')).kind !== 'not-made',
    beginNext: async (shopId: string, bytes: number) => {
      const generation = await nextGeneration(shopId, shop.generation);
      const begun = await beginNext(shopId, generation, bytes);
      return begun.kind === 'begun' ? generation : null;
    },
    appendToNext,
  };
}

function surveyOf(list: Awaited<ReturnType<Computer['listShared']>>): Survey {
  if (list.kind === 'files') {
    if (list.files.some(({ kind }) => kind === 'key')) return { kind: 'key' };
    return { kind: list.files.length === 0 ? 'empty' : 'no-key' };
  }
  if (list.kind === 'unreadable') {
    return { kind: 'trouble', trouble: { kind: 'refused', code: list.code } };
  }
  return { kind: 'trouble', trouble: { kind: list.kind === 'no-place' ? 'no-place' : 'away' } };
}
