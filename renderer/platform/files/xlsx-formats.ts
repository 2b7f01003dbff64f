/** How a number cell is meant; `digits` counts the zeros of a format like `00000`, which card numbers have. */
export type NumberMeaning =
  | { readonly kind: 'plain' }
  | { readonly kind: 'digits'; readonly length: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' };

/**
 * What a number format makes of a number (ECMA-376 part 1, §18.8.30). Excel stores a day as a count of
 * days; only the format of its cell says that it is one. The built-in formats 27–36 and 50–58 are the
 * dates of Chinese, Japanese and Korean Excel.
 */
export function meaningOf(formatId: number, code: string | undefined): NumberMeaning {
  if (code !== undefined) return meaningOfCode(code);
  if ([14, 15, 16, 17, 22].includes(formatId)) return { kind: 'date' };
  if ((formatId >= 18 && formatId <= 21) || (formatId >= 45 && formatId <= 47))
    return { kind: 'time' };
  if ([32, 33, 34, 35, 55, 56].includes(formatId)) return { kind: 'time' };
  if ((formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58))
    return { kind: 'date' };
  return { kind: 'plain' };
}

/** Words in quotes, escaped letters, colours and currencies in brackets say nothing about days. */
function meaningOfCode(code: string): NumberMeaning {
  const first = code.split(';')[0] ?? '';
  if (/^0+$/.test(first)) return { kind: 'digits', length: first.length };
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/E[+-]|General|G\/通用格式|AM\/PM|A\/P|上午\/下午/gi, '');
  if (/[yde]/i.test(bare) || /^[^hs]*m[^hs]*$/i.test(bare)) return { kind: 'date' };
  return /[hms]/i.test(bare) ? { kind: 'time' } : { kind: 'plain' };
}
