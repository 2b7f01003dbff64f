import type { CalendarLine } from '#domain/care/calendar/calendar-line.ts';
import { minuteOf } from '#domain/care/calendar/calendar-line.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** What is to be said or done, by follow-up. */
export type LineTexts = ReadonlyMap<RowId, string>;

/** All that is needed to say what a line is; also where no screen is shown. */
export type Speaking = Pick<Words, 't'>;

/** A line as it stands in a cell: who first, since that is what is looked for. */
export function titleOf(line: CalendarLine, { t }: Speaking, texts: LineTexts): string {
  switch (line.kind) {
    case 'followUp': {
      const { id, kind } = line.followUp;
      const text = texts.get(id) ?? t(`care.kind-${kind}`);
      // Whoever wrote the name into the sentence need not read it twice.
      return text.includes(line.name) ? text : t('calendar.line', { name: line.name, text });
    }
    case 'birthday':
      return line.turning === null
        ? t('calendar.birthday', { name: line.name })
        : t('calendar.birthdayAge', { name: line.name, age: line.turning });
    case 'festival':
      return t(`care.festival-${line.festival}`);
    case 'expiry':
      return line.what.kind === 'points'
        ? t('calendar.pointsEnd', { count: line.what.people })
        : t('calendar.couponEnds', { name: line.what.name });
    case 'activity':
      return line.name;
  }
}

/** What colour, stroke and place say to who sees them: what kind of line it is, and how it stands. */
export function saidBeside(line: CalendarLine, words: Words, today: BusinessDay): string {
  const { t } = words;
  const kind = kindOf(line, words);
  if (line.kind !== 'followUp') return kind;
  const { state } = line.followUp;
  if (state !== 'open') return [kind, t(`care.state-${state}`)].join(t('calendar.and'));
  return line.day < today ? [kind, t('calendar.overdue')].join(t('calendar.and')) : kind;
}

export function kindOf(line: CalendarLine, { t }: Speaking): string {
  return line.kind === 'followUp'
    ? t(`care.kind-${line.followUp.kind}`)
    : t(`calendar.kind-${line.kind}`);
}

/** `15:00`, or nothing for any time of the day. */
export function timeOf(line: CalendarLine): string {
  const minute = minuteOf(line);
  return minute === null ? '' : clockOf(minute);
}

/** `09:05` of so many minutes after midnight. */
export function clockOf(minute: number): string {
  const [hours, minutes] = [Math.trunc(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
