const digits = '〇一二三四五六七八九';

/**
 * A whole number below 100 as people write it: `12`, `十二`, `两`, `廿三`, `三十`; undefined for anything else. Digits of
 * full width are the caller's to make plain.
 */
export function numberInWords(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const plain = text
    .replace('两', '二')
    .replace('零', '〇')
    .replace('廿', '二十')
    .replace('卅', '三十');
  if (plain.length === 1 && plain !== '十') return known(digits.indexOf(plain));
  const parts = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
  if (parts === null) return undefined;
  const tens = parts[1] === undefined ? 1 : digits.indexOf(parts[1]);
  return tens * 10 + (parts[2] === undefined ? 0 : digits.indexOf(parts[2]));
}

function known(digit: number): number | undefined {
  return digit < 0 ? undefined : digit;
}
