import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { followUpWords } from '#data/care/follow-up-words.ts';
import { useShop } from '#data/use-shop.ts';
import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';

import type { LineTexts } from './line-words.ts';

/** By shop's database: what the calendar said when it was looked at last, and of which lines. */
const kept = new WeakMap<object, { readonly asked: string; readonly texts: LineTexts }>();

/**
 * The words of the follow-ups that are shown; those of a line that has none yet come a moment later. The lines that
 * were shown last have theirs at once, so that a calendar somebody comes back to is drawn once.
 */
export function useTexts(lines: readonly CalendarLine[]): LineTexts {
  const { db } = useShop();
  const { asked, followUps } = useMemo(() => {
    const all = lines.flatMap((line) => (line.kind === 'followUp' ? [line.followUp] : []));
    return { followUps: all, asked: all.map(({ id, textId }) => `${id} ${textId}`).join() };
  }, [lines]);
  const fresh = useLiveQuery(async () => {
    const texts = await followUpWords(db, followUps);
    const last = kept.get(db)?.texts;
    const same = last !== undefined && isSame(last, texts) ? last : texts;
    kept.set(db, { asked, texts: same });
    return same;
  }, [db, asked]);
  if (fresh !== undefined) return fresh;
  const last = kept.get(db);
  return last?.asked === asked ? last.texts : noTexts;
}

const noTexts: LineTexts = new Map();

function isSame(one: LineTexts, other: LineTexts): boolean {
  return one.size === other.size && [...one].every(([id, text]) => other.get(id) === text);
}
