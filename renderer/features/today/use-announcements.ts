import { useRef } from 'react';

import { daysClockIsBehind } from '#data/clock-check.ts';
import { readCareSettings } from '#data/care/care-settings.ts';
import { readClosedDays } from '#data/care/closed-days.ts';
import { lineFactsOf } from '#data/care/line-facts.ts';
import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { openDayFrom } from '#domain/care/open-day.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import { minuteText } from '#domain/kernel/minute-text.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { minuteOfDay } from '#platform/clock.ts';
import { showNotice } from '#platform/notices.ts';

import type { BoardLine } from './board/board-line.ts';
import type { PeopleAtHand } from './board/people-at-hand.ts';
import type { DayCounts } from './day-counts.ts';
import { dueNow } from './due-now.ts';

type Looked = {
  readonly today: BusinessDay;
  readonly counts: DayCounts;
  readonly people: PeopleAtHand;
  /** The follow-ups of the day. */
  readonly lines: readonly BoardLine[];
};

/** What was announced on this computer, so that a restart says nothing twice. */
const announcedDay = 'announced-day';
const announcedFollowUps = 'announced-follow-ups';

/**
 * Tells the day in the corner of the screen, once, from opening time on, in counts only; and each follow-up that has
 * a time when it comes. Not for a shop that wants none, not on closed days, and not by a clock that is behind
 * (`rules.md` §2): that day is not today.
 */
export function useAnnouncements(): (looked: Looked) => Promise<void> {
  const shop = useShop();
  const words = useWords();
  const running = useRef<Promise<void>>(Promise.resolve());
  return async (looked) => {
    running.current = running.current.then(async () => announce(shop, words, looked));
    return running.current;
  };
}

async function announce(shop: Shop, words: Words, looked: Looked): Promise<void> {
  const { notifies, opensAt } = await readCareSettings(shop.db);
  if (!notifies || (await daysClockIsBehind(shop.db, shop.clock)) > 0) return;
  const minute = minuteOfDay();
  if (minute >= opensAt) await announceDay(shop, words, looked);
  await announceTimed(shop, words, looked, minute);
}

async function announceDay(shop: Shop, { t }: Words, { today, counts }: Looked): Promise<void> {
  if ((await localSetting(shop, announcedDay)) === today) return;
  const total = counts.birthdays + counts.overdue + counts.today + counts.complaints;
  if (total === 0) return;
  if (openDayFrom(today, await readClosedDays(shop.db)) !== today) return;
  await setLocalSetting(shop, announcedDay, today);
  const text = t('today.noticeText', counts);
  await showNotice({ id: 'day', title: t('today.noticeTitle'), text });
}

async function announceTimed(
  shop: Shop,
  { t }: Words,
  { today, people, lines }: Looked,
  minute: number,
): Promise<void> {
  const followUps = lines.flatMap(({ why, isDone }) =>
    why.kind === 'followUp' && !isDone ? [why.followUp] : [],
  );
  const due = dueNow(followUps, today, minute);
  if (due.length === 0) return;
  const before = toldOn(await localSetting(shop, announcedFollowUps), today);
  const fresh = due.filter((one) => !before.includes(toldName(one)));
  if (fresh.length === 0) return;
  const told = [...before, ...fresh.map(toldName)];
  await setLocalSetting(shop, announcedFollowUps, { day: today, told });
  const { words: texts } = await lineFactsOf(shop, [], fresh);
  for (const followUp of fresh) {
    const name = people.personOf(followUp.customerId)?.name || t('common.noName');
    const kind = t(`care.kind-${followUp.kind}`);
    const text = texts.get(followUp.id);
    await showNotice({
      id: `follow-up-${followUp.id}`.slice(0, 64),
      title: t('today.dueTitle', { time: minuteText(followUp.minute ?? 0), kind }),
      text: text === undefined ? name : t('today.dueText', { name, text }),
    });
  }
}

/** One that was moved to another time is news again. */
function toldName({ id, minute }: FollowUp): string {
  return `${id} ${minute}`;
}

function toldOn(kept: unknown, today: BusinessDay): readonly string[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const told: unknown = Reflect.get(kept, 'told');
  if (Reflect.get(kept, 'day') !== today || !Array.isArray(told)) return [];
  return told.filter((one: unknown) => typeof one === 'string');
}
