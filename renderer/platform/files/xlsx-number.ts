import { dayNumber, dayText } from '#domain/kernel/day-number.ts';

import type { NumberMeaning } from './xlsx-formats.ts';

/**
 * A number cell as a person sees it in the sheet: a phone number all its digits, 2.55 without the dust
 * of binary fractions (Excel shows 15 digits and stores 17), a day `YYYY-MM-DD`, an instant
 * `YYYY-MM-DD HH:MM:SS`, a card number its leading zeros. What is no number stays as it is written.
 */
export function numberText(written: string, meaning: NumberMeaning, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  switch (meaning.kind) {
    case 'plain':
      return plain(value);
    case 'digits':
      return plain(value).padStart(meaning.length, '0');
    case 'date':
    case 'time':
      return dateText(value, meaning.kind, is1904) ?? plain(value);
  }
}

function plain(value: number): string {
  // Most numbers are whole; `toPrecision` takes three times as long.
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value + 0);
  const shown = Number(value.toPrecision(15));
  return shown === 0 ? '0' : String(shown);
}

const secondsInDay = 86_400;
const lastSerial = 2_958_465; // 9999-12-31

/** Null for what Excel itself shows as `######`: a negative day, one after the year 9999. */
function dateText(value: number, kind: 'date' | 'time', is1904: boolean): string | null {
  const seconds = Math.round(value * secondsInDay);
  const serial = Math.floor(seconds / secondsInDay);
  if (serial < 0 || serial > lastSerial) return null;
  const time = clockText(seconds - serial * secondsInDay);
  if (serial === 0 && !is1904) return kind === 'time' ? time : null;
  if (serial === 0 && kind === 'time') return time;
  const day = dayOfSerial(serial, is1904);
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Excel believes in a 29 February 1900, as Lotus 1-2-3 did: day 60. Days before it are one off. */
function dayOfSerial(serial: number, is1904: boolean): string {
  if (is1904) return dayText(dayNumber('1904-01-01') + serial);
  if (serial === 60) return '1900-02-29';
  return dayText(dayNumber(serial < 60 ? '1899-12-31' : '1899-12-30') + serial);
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => `${part}`.padStart(2, '0')).join(':');
}
