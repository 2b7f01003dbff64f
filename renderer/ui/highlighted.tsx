import classes from './highlighted.module.css';

export type TextRange = { readonly start: number; readonly end: number };

type HighlightedProps = { readonly text: string; readonly ranges: readonly TextRange[] };

/** A text with the parts that matched marked, so that the eye sees at once why this row is here. */
export function Highlighted({ text, ranges }: HighlightedProps) {
  return (
    <>
      {pieces(text, ranges).map(({ start, part, isMatch }) =>
        isMatch ? (
          <mark key={start} className={classes.mark}>
            {part}
          </mark>
        ) : (
          <span key={start}>{part}</span>
        ),
      )}
    </>
  );
}

function pieces(text: string, ranges: readonly TextRange[]) {
  const found: { start: number; part: string; isMatch: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end <= start) continue;
    if (start > at) found.push({ start: at, part: text.slice(at, start), isMatch: false });
    found.push({ start, part: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) found.push({ start: at, part: text.slice(at), isMatch: false });
  return found;
}
