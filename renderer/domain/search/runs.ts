import { foldCharacter, isDigit, isHan, isLetter } from './fold.ts';

/**
 * A text as search sees it: each Chinese character by itself, a run of letters as a word, a run of digits.
 * `start` and `end` are places in the text as it was typed, for highlighting; `text` is folded.
 */
export type Run = {
  readonly kind: 'han' | 'word' | 'digits';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Splits names, tags and queries alike, so that both sides of every comparison are folded the same way. */
export function runsOf(typed: string): readonly Run[] {
  const runs: Run[] = [];
  let open: { kind: 'word' | 'digits'; text: string; start: number; end: number } | undefined;
  for (let at = 0; at < typed.length;) {
    const codePoint = typed.codePointAt(at) ?? 0;
    const start = at;
    at += codePoint > 0xffff ? 2 : 1;
    const text = foldCharacter(codePoint);
    if (text === '') continue; // an accent of its own, or an invisible sign inside a word
    const kind = kindOf(text);
    if (open && open.kind === kind) {
      open.text += text;
      open.end = at;
      continue;
    }
    if (open) runs.push(closed(open));
    open = kind === 'word' || kind === 'digits' ? { kind, text, start, end: at } : undefined;
    if (kind === 'han') runs.push({ kind, text, start, end: at });
  }
  if (open) runs.push(closed(open));
  return runs;
}

/** Letters and digits of a code or a WeChat id, without the dashes that nobody types. */
export function keyOf(typed: string): string {
  return runsOf(typed)
    .map(({ text }) => text)
    .join('');
}

function kindOf(text: string): Run['kind'] | 'gap' {
  const codePoint = text.codePointAt(0) ?? 0;
  if (isDigit(codePoint)) return 'digits';
  if (isHan(codePoint)) return 'han';
  return isLetter(text) ? 'word' : 'gap';
}

/** ü after l or n is pinyin and is typed v; anywhere else (Müller) it is typed u. */
function closed(run: Run): Run {
  if (!run.text.includes('ü')) return run;
  return { ...run, text: run.text.replace(/(?<=[ln])ü/g, 'v').replaceAll('ü', 'u') };
}
