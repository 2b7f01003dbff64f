import type { CalendarDesk, CalendarFileProblem } from '#data/care/calendar-desk.ts';

/** A computer with a file that can be looked at, and told to fail. */
export function aDesk() {
  const desk = {
    path: '' as string,
    file: null as string | null,
    writes: 0,
    problem: null as CalendarFileProblem | null,
    picks: '/网盘/熟客日历.ics' as string | null,
  };
  const calls: CalendarDesk = {
    look: async () =>
      desk.path === ''
        ? { kind: 'none' }
        : {
            kind: 'kept',
            path: desk.path,
            writtenAt: desk.file === null ? null : '2026-03-01T01:00:00.000Z',
          },
    choose: async () => {
      if (desk.picks === null) return { kind: 'cancelled' };
      desk.path = desk.picks;
      return { kind: 'chosen' };
    },
    write: async (text) => {
      if (desk.path === '') return { kind: 'no-place' };
      if (desk.problem !== null) return desk.problem;
      if (text === desk.file) return { kind: 'same' };
      desk.writes += 1;
      desk.file = text;
      return { kind: 'written' };
    },
    forget: async () => {
      desk.path = '';
      return { kind: 'forgotten' };
    },
  };
  return { desk, calls };
}
