const monthWords = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const otherMonthWords: Readonly<Record<string, number>> = { 一: 1, 十一: 11, 十二: 12, 臘: 12 };
const digitWords = '一二三四五六七八九';

/** A month as people say it, without 月: `八`, `正`, `十二`, `腊`, `8`; undefined for anything else. */
export function monthInWords(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = monthWords.indexOf(text);
  return index >= 0 ? index + 1 : otherMonthWords[text];
}

/** A day of a month as people say it: `初一`, `十五`, `廿三`, `三十`, `二十五`, `15`; undefined for anything else. */
export function dayInWords(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const parts = /^(初|十|廿|二十|卅|三十)?([一二三四五六七八九十])?$/.exec(text);
  if (parts === null || text === '') return undefined;
  const [, tens, ones] = parts;
  if (tens === '初' && ones === '十') return 10;
  if (ones === '十') return tens === undefined ? 10 : tens === '二十' ? 20 : undefined;
  const start = { 初: 0, 十: 10, 廿: 20, 二十: 20, 卅: 30, 三十: 30 }[tens ?? '初'] ?? 0;
  const day = start + (ones === undefined ? 0 : digitWords.indexOf(ones) + 1);
  return day > 0 ? day : undefined;
}
