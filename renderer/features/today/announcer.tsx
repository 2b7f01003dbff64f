import { useEffect, useEffectEvent } from 'react';

import { useMinute } from '#data/use-today.ts';

import { openIn } from './board/board-line.ts';
import { useDueBoard } from './board/use-day-board.ts';
import { type DayCounts, useDayCounts } from './day-counts.ts';
import { useAnnouncements } from './use-announcements.ts';
import { useCalm } from './use-calm.ts';
import { useClockBehind } from './use-clock-behind.ts';

/** Keeps the counts of the menu, announces the day at opening time, and follow-ups that have a time. Shows nothing. */
export function Announcer() {
  return useCalm() ? <Counting /> : null;
}

const nothing = { birthdays: 0, overdue: 0, today: 0 } as const;

function Counting() {
  const { today, people, sections, isReady } = useDueBoard();
  const minute = useMinute();
  const announce = useAnnouncements();
  const [birthdays = 0, overdue = 0, ofToday = 0, complaints = 0] = sections.map(openIn);
  const counts: DayCounts = { birthdays, overdue, today: ofToday, complaints };
  // By a clock that is behind these are of a day that is not today; a complaint waits on any day.
  const isSure = useClockBehind() === 0;
  useEffect(() => {
    const ofDay = isSure ? { birthdays, overdue, today: ofToday } : nothing;
    useDayCounts.setState({ ...ofDay, complaints });
  }, [birthdays, overdue, ofToday, complaints, isSure]);

  const look = useEffectEvent(() => {
    if (isReady) void announce({ today, counts, people, lines: sections[2]?.lines ?? [] });
  });
  useEffect(() => look(), [minute, today, isReady, sections]);
  return null;
}
