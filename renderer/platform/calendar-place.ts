import type {
  CalendarChoice,
  CalendarFileWords,
  CalendarForgotten,
  CalendarPlace,
  CalendarWritten,
} from '#electron/contract.ts';

type CalendarDesk = {
  readonly look: () => Promise<CalendarPlace>;
  readonly choose: (words: CalendarFileWords) => Promise<CalendarChoice>;
  readonly write: (text: string) => Promise<CalendarWritten>;
  readonly forget: () => Promise<CalendarForgotten>;
};

/** The desktop app's way to the calendar file; null in a plain browser, which may write nowhere by itself. */
export function calendarDesk(): CalendarDesk | null {
  const { computer } = window;
  if (computer === undefined) return null;
  return {
    look: () => computer.lookForCalendar(),
    choose: (words) => computer.chooseCalendar(words),
    write: (text) => computer.writeCalendar(text),
    forget: () => computer.forgetCalendar(),
  };
}
