/** The shop's zone over the days of a calendar: RFC 5545 wants its rules in the file that names it. */
export type IcsZone = {
  /** As in `Asia/Shanghai`. */
  readonly name: string;
  /** Minutes ahead of UTC on the first day. */
  readonly offset: number;
  /** Clocks that are set forward or back on these days; none in China. */
  readonly shifts: readonly IcsShift[];
};

/** At `at` by the old clock (`20270328T020000`) it is `from` minutes ahead of UTC no more, but `to`. */
export type IcsShift = { readonly at: string; readonly from: number; readonly to: number };

/** The zone as a part of a calendar, line by line: what it is before the first shift, and each shift for itself. */
export function zoneLines({ name, offset, shifts }: IcsZone): readonly string[] {
  const before = { at: '19700101T000000', from: offset, to: offset };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...[before, ...shifts].flatMap(({ at, from, to }) => {
      const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${at}`,
        `TZOFFSETFROM:${offsetText(from)}`,
        `TZOFFSETTO:${offsetText(to)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const most = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(most / 60))}${two(most % 60)}`;
}
