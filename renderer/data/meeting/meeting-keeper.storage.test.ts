import { afterEach, expect, it } from 'vitest';

import { accept } from '#domain/kernel/result.ts';
import { toInstant } from '#domain/kernel/units.ts';
import { FolderFailed } from '#domain/sync/exchange/folder-trouble.ts';
import { aTill, card, closeTills } from '#test/support/meeting/folder-tills.ts';
import { PretendFolder } from '#test/support/meeting/pretend-folder.ts';

import { isLate } from './last-meeting.ts';
import { meet } from './meet.ts';
import type { MeetingDesk } from './meeting-desk.ts';
import { type MeetingKeeper, startMeeting } from './meeting-keeper.ts';

afterEach(closeTills);

const key = { identity: 'AGE-SECRET-KEY-1', recipient: 'age1' };

/** A counter whose key the system keeps, after its first look. */
async function aKeeper(folder: PretendFolder, hangs = false) {
  const { keeper, share, till } = await aStart(folder, { hangs });
  await until(keeper, () => !['opening', 'locked'].includes(keeper.state().kind));
  await keeper.meetNow({ mayForget: false });
  return { keeper, share, till };
}

/** The same as the app is opened; `isAway`: without the stick, and with a system that keeps no keys. */
async function aStart(folder: PretendFolder, { hangs = false, isAway = false }) {
  const till = await aTill(folder, 'tilla01');
  await card(till, '安娜');
  const share = { hangs, isAway };
  const desk: MeetingDesk = {
    look: async () => ({ kind: 'kept', path: '/stick', isThere: true }),
    choose: async () => ({ kind: 'cancelled' }),
    forget: async () => true,
    survey: async () =>
      share.isAway ? { kind: 'trouble', trouble: { kind: 'away' } } : { kind: 'key' },
    openKey: async () => accept(key),
    newKey: async () => accept(key),
    putKey: async () => (folder.hasKey = true),
    changeKey: async () => accept({ left: 0 }),
    whose: async () => {
      if (share.hangs) throw new FolderFailed({ kind: 'too-slow' });
      return { kind: 'ours' };
    },
    takeOver: async () => false,
    meet: async (_key, wish) => {
      if (share.hangs) throw new FolderFailed({ kind: 'too-slow' });
      return meet(till.counter.meetingShop, till.counter.ports(), wish);
    },
    canKeepKey: async () => true,
    keepKey: async () => true,
    keptKey: async () => (isAway ? null : key),
    forgetKey: async () => undefined,
  };
  return { keeper: startMeeting(till.shop, desk), share, till };
}

async function until(keeper: MeetingKeeper, isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const stop = keeper.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

it('a key that went from the folder is noticed in the next look, and the passphrase puts it back', async () => {
  const folder = new PretendFolder();
  const { keeper } = await aKeeper(folder);
  expect(keeper.state()).toMatchObject({ problem: null, last: { strange: 0 } });
  folder.hasKey = false;
  await keeper.meetNow({ mayForget: false });
  expect(keeper.state().problem).toEqual({ kind: 'key-gone' });
  expect(await keeper.putKeyBack('a passphrase')).toBe(true);
  expect(keeper.state().problem).toBeNull();
});

it('what was sold after the last look is written when the app closes, and nothing twice', async () => {
  const folder = new PretendFolder();
  const { keeper, till } = await aKeeper(folder);
  await keeper.meetNow({ mayForget: false });
  const calls = folder.calls;
  await keeper.lookAtEnd();
  expect(folder.calls).toBe(calls);
  await card(till, '打烊前来的');
  await keeper.lookAtEnd();
  expect([...folder.files.values()].some(({ text }) => text.includes('打烊前来的'))).toBe(true);
  expect(keeper.state().isClosing).toBe(false);
});

it('a look that hung is told, and does not hold up the next one', async () => {
  const { keeper, share } = await aKeeper(new PretendFolder());
  share.hangs = true;
  await keeper.meetNow({ mayForget: false });
  expect(keeper.state()).toMatchObject({ problem: { kind: 'too-slow' }, isBusy: false });
  share.hangs = false;
  await keeper.meetNow({ mayForget: false });
  expect(keeper.state().problem).toBeNull();
});

it('a share that hangs when the app starts is looked at again, and is not taken for none', async () => {
  const { keeper, share } = await aKeeper(new PretendFolder(), true);
  expect(keeper.state()).toMatchObject({ kind: 'on', problem: { kind: 'too-slow' } });
  share.hangs = false;
  await keeper.meetNow({ mayForget: false });
  expect(keeper.state()).toMatchObject({ kind: 'on', problem: null, last: { strange: 0 } });
});

it('a stick that was not in when the app started is asked for its passphrase once it is', async () => {
  const { keeper, share } = await aStart(new PretendFolder(), { isAway: true });
  await until(keeper, () => keeper.state().kind === 'locked');
  await keeper.lookAgain();
  expect(keeper.state().survey).toEqual({ kind: 'trouble', trouble: { kind: 'away' } });
  share.isAway = false;
  await keeper.lookAgain();
  expect(keeper.state().survey).toEqual({ kind: 'key' });
  await keeper.unlock('a passphrase', { isNew: false, keep: false });
  expect(keeper.state().kind).toBe('on');
  await keeper.lookAgain();
  await keeper.meetNow({ mayForget: false });
  expect(keeper.state()).toMatchObject({ kind: 'on', problem: null });
});

it.each([
  { after: 89, every: 10, late: false },
  { after: 91, every: 10, late: true },
  { after: 13 * 60 - 1, every: 240, late: false },
  { after: 13 * 60 + 1, every: 240, late: true },
])('a last copy of $after minutes ago, at one every $every, is late: $late', (one) => {
  const at = toInstant('2026-11-23T08:00:00.000Z');
  const last = { at, counters: [], waiting: 0, strange: 0 };
  expect(isLate(last, one.every, Date.parse(at) + one.after * 60_000)).toBe(one.late);
});
