import { numberInWords } from '../../kernel/number-words.ts';
import type { Parts } from './day-word.ts';

/** A time of day: minutes after midnight of the day, 1,440 and more for the night after it. */
export type TimeWord = {
  readonly pattern: RegExp;
  readonly minute: (parts: Parts) => number | null;
};

const part = '(?<part>凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚|夜里|半夜)';
const hour = '(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const rest =
  '(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>\\d{1,2}|[一二三四五六七八九十零〇]{1,3})分?|整|钟)?';

/**
 * The ways to name a time. 一点 and 两点 alone are more often "a little" and "two remarks", so a time in Chinese numerals
 * needs a part of the day, a day before it, or 半, 钟, 整 behind it.
 */
export const times: readonly TimeWord[] = [
  {
    pattern: new RegExp(
      `${part}?\\s?(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?![\\d:])\\s?(?<half12>am|pm)?`,
      'u',
    ),
    minute: ({ part: named, hour: hours = '', minute = '', half12 }) =>
      timeOf(named ?? half12, Number(hours), Number(minute)),
  },
  { pattern: new RegExp(`${part}\\s?(?<![\\d])${hour}[点时]${rest}`, 'u'), minute: chineseTime },
  {
    pattern: new RegExp(
      `(?:(?<=\\u0000\\s?)|(?<![\\d.a-z\\p{Script=Han}第]))${hour}点${rest}(?!积分|建议|意见|心意|儿)`,
      'u',
    ),
    minute: (parts) => (isSmallTalk(parts) ? null : chineseTime(parts)),
  },
  {
    pattern: new RegExp(`(?<![\\d.第])(?<hour>\\d{1,2})点${rest}(?!积分|建议|意见|心意|儿)`, 'u'),
    minute: chineseTime,
  },
  {
    pattern: new RegExp(`${hour}点(?:(?<half>半)|(?<quarter>[一三])刻|整|钟)`, 'u'),
    minute: chineseTime,
  },
  {
    pattern:
      /(?:\bat\s+)?(?<![\d:.])\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half12>am|pm|a\.m\.|p\.m\.)(?![a-z])/u,
    minute: ({ hour: hours = '', minute = '0', half12 = '' }) =>
      timeOf(half12.replaceAll('.', ''), Number(hours), Number(minute)),
  },
  {
    pattern: /\bat\s+(?<hour>\d{1,2})(?:\s?o'?clock)?\b(?![:/\d-])/u,
    minute: ({ hour: hours = '' }) => timeOf(undefined, Number(hours), 0),
  },
  { pattern: /(?:\bat\s+)?\bnoon\b/u, minute: () => 720 },
];

function chineseTime({
  part: named,
  hour: hours = '',
  half,
  quarter,
  minute,
}: Parts): number | null {
  const whole = numberInWords(hours);
  const minutes =
    half !== undefined
      ? 30
      : quarter !== undefined
        ? quarter === '一'
          ? 15
          : 45
        : numberInWords((minute ?? '0').replace(/^[零〇](?=.)/u, ''));
  return whole === undefined || minutes === undefined ? null : timeOf(named, whole, minutes);
}

/** 一点 at the beginning of a line: 一点心意. */
function isSmallTalk({ all = '' }: Parts): boolean {
  return all === '一点' || all === '两点';
}

/**
 * Minutes after midnight. Without a part of the day an hour from 1 to 7 is of the afternoon: no shop calls a
 * customer at three in the night. What is typed with 24 hours (15:00, 08:30, 0:10) stays.
 */
function timeOf(part: string | undefined, hours: number, minutes: number): number | null {
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  const plain = hours * 60 + minutes;
  if (hours > 12) return plain;
  switch (part) {
    case undefined:
      return hours >= 1 && hours <= 7 ? plain + 720 : plain;
    case 'am':
    case '凌晨':
    case '半夜':
    case '夜里':
      return hours === 12 ? minutes : plain;
    case 'pm':
    case '下午':
      return hours === 12 ? plain : plain + 720;
    case '傍晚':
    case '晚上':
    case '晚':
      // Twelve at night is the beginning of the next day.
      return plain + 720;
    case '中午':
      return hours <= 3 ? plain + 720 : plain;
    default:
      return plain;
  }
}
