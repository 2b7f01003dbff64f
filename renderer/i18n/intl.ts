const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/**
 * A day in words. Made once for each language and shape: making one takes the browser as long as drawing a
 * line of a list, and a month on the wall says over a hundred days. Days have no time zone (`units.ts`).
 */
export function dateFormat(
  language: string,
  shape: Omit<Intl.DateTimeFormatOptions, 'timeZone'>,
): Intl.DateTimeFormat {
  return keptIn(dates, language, shape, () => {
    return new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
  });
}

/** A number in words, made once for each language and shape. */
export function numberFormat(
  language: string,
  shape: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return keptIn(numbers, language, shape, () => new Intl.NumberFormat(language, shape));
}

function keptIn<Format>(
  kept: Map<string, Format>,
  language: string,
  shape: object,
  make: () => Format,
): Format {
  const key = `${language} ${JSON.stringify(shape)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  kept.set(key, fresh);
  return fresh;
}
