import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type IcsRefusal, mostIcsEvents, mostIcsSize, readIcs } from './read-ics.ts';

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const read = (file: string) => readIcs(file, (at) => at);

function refusalOf(file: string): IcsRefusal | undefined {
  const result = read(file);
  return result.ok ? undefined : result.refusal;
}

describe('a file that is no calendar, or no whole one', () => {
  it.each([
    '',
    'hello',
    '<html>BEGIN:VCALENDAR</html>',
    'PK\u0003\u0004',
    'BEGIN:VCARD\r\nEND:VCARD',
  ])('is refused: %j', (file) => {
    expect(refusalOf(file)).toEqual({ kind: 'not-a-calendar' });
  });

  it.each([
    ['cut off in an event', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a', 3],
    ['cut off behind an event', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT', 3],
    ['crossed', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT', 3],
    ['no property in an event', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nwhat is this\nEND:VEVENT', 3],
    ['something behind the end', 'BEGIN:VCALENDAR\nEND:VCALENDAR\n\u0000\u0001', 3],
  ])('%s: the line is named', (_, file, line) => {
    expect(refusalOf(file)).toEqual({ kind: 'damaged', line });
  });

  it('too large, too many, too deep is refused before it hurts', () => {
    const padding = `X-PAD:${'x'.repeat(mostIcsSize)}`;
    expect(refusalOf(calendar(padding))).toEqual({ kind: 'too-large', most: mostIcsSize });
    const one = event('DTSTART:20261127').join('\r\n');
    const many = (count: number) => calendar(...Array.from({ length: count }, () => one));
    expect(refusalOf(many(mostIcsEvents + 1))).toEqual({ kind: 'too-many', most: mostIcsEvents });
    expect(read(many(mostIcsEvents))).toMatchObject({
      ok: true,
      value: { events: { length: mostIcsEvents } },
    });
    expect(refusalOf(calendar('BEGIN:X\r\n'.repeat(200_000)))).toMatchObject({
      kind: 'damaged',
    });
  });

  it.each([
    ['a line folded after each letter', ` x\r\n`.repeat(200_000)],
    ['only line ends', '\n'.repeat(1_000_000)],
    ['only carriage returns', '\r'.repeat(1_000_000)],
    ['quotes that never close', `X-A;B="${';'.repeat(1_000_000)}`],
    ['very many parameters', `X-A${';a=b'.repeat(200_000)}:`],
    ['only backslashes', `X-A:${'\\'.repeat(1_000_000)}`],
  ])('of 1 MB of %s is read to its end or refused', (_, middle) => {
    const result = read(calendar(...event('DTSTART:20261127', `SUMMARY:${middle}`)));
    expect(
      result.ok || result.refusal.kind === 'damaged' || result.refusal.kind === 'too-large',
    ).toBe(true);
    const outside = read(calendar(middle));
    expect(
      outside.ok || outside.refusal.kind === 'damaged' || outside.refusal.kind === 'too-large',
    ).toBe(true);
  });

  it('never throws, and gives only days that the calendar has', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:20261127',
      'UID:a',
      '\r\n',
      '\n',
      ' ',

      'DTSTART;TZID=Asia/Tokyo:20261127T100000',
      'RRULE:FREQ=WEEKLY',
      ':',
      ';',
      '"',
      '\\',
      'SUMMARY:王',
      '\u0000',
    );
    const files = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('\n')),
      fc
        .array(piece, { maxLength: 30 })
        .map((all) => `BEGIN:VCALENDAR\n${all.join('')}\nEND:VCALENDAR`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(files, (file) => {
        const result = read(file);
        if (!result.ok) return;
        for (const { day, minute } of result.value.events) {
          expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(minute === null || (minute >= 0 && minute < 1_440)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
