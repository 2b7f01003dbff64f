import { type CalendarLine, minuteOf } from '#domain/care/calendar/calendar-line.ts';
import type { IcsItem } from '#domain/care/ics/write-ics.ts';

import { type LineTexts, type Speaking, kindOf, titleOf } from './line-words.ts';

/** A line as another calendar shows it; its id is the same each time, so that it is renewed and not doubled. */
export function icsItem(line: CalendarLine, words: Speaking, texts: LineTexts): IcsItem {
  return {
    id: line.kind === 'followUp' ? line.followUp.id : line.key,
    day: line.day,
    minute: minuteOf(line),
    title: titleOf(line, words, texts),
    text: '',
    categories: [kindOf(line, words)],
  };
}
