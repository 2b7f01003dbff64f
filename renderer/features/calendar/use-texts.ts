import { useLiveQuery } from 'dexie-react-hooks';

import { followUpWords } from '#data/care/follow-up-words.ts';
import { useShop } from '#data/use-shop.ts';
import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';

import type { LineTexts } from './line-words.ts';

/** The words of the follow-ups that are shown; those of a line that has none yet come a moment later. */
export function useTexts(lines: readonly CalendarLine[]): LineTexts {
  const { db } = useShop();
  const followUps = lines.flatMap((line) => (line.kind === 'followUp' ? [line.followUp] : []));
  const asked = followUps.map(({ id, textId }) => `${id} ${textId}`).join();
  return useLiveQuery(async () => followUpWords(db, followUps), [db, asked]) ?? noTexts;
}

const noTexts: LineTexts = new Map();
