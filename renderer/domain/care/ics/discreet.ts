import { maskName } from '../../activities/mask-name.ts';
import type { CalendarLine } from '../calendar/calendar-line.ts';

/**
 * A line as it may lie in an open file: the customer's name as other customers may see it (王*明), and no age. Whoever
 * wants more says so. A customer without a name is called by a phone or a number: of these nothing is left.
 */
export function discreet(line: CalendarLine): CalendarLine {
  switch (line.kind) {
    case 'followUp':
      return { ...line, name: maskName(line.name) };
    case 'birthday':
      return { ...line, name: maskName(line.name), turning: null };
    case 'festival':
    case 'expiry':
    case 'activity':
      return line;
  }
}
