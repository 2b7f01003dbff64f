import { type Element, type Places, piecesOf } from './pieces.ts';
import { withoutCountry } from './phone-digits.ts';
import { type Run, runsOf } from './runs.ts';

/**
 * What must be found in consecutive units of a name, taken apart once for all cards. `strict` is the same without
 * initials: what fits it begins the full pinyin.
 */
export type Pattern = {
  readonly kind: Element['kind'];
  readonly elements: readonly Element[];
  readonly loose: Places;
  readonly strict: Places;
};

/**
 * One thing that a card must have. Han and letters that touch are one sequence (张s, zhang三). Sequences with only gaps between
 * them (`zhang san`) are a phrase: found each for itself, or better, all as one sequence.
 */
export type Term =
  | { readonly kind: 'digits'; readonly digits: string; readonly pattern: Pattern }
  | { readonly kind: 'phrase'; readonly joined: Pattern; readonly parts: readonly Pattern[] };

export type Query = {
  /** Nothing typed: everybody answers. */
  readonly empty: boolean;
  /** A card must have all of them. None, though something was typed: nobody answers. */
  readonly terms: readonly Term[];
  /** The whole text as a code or a WeChat id, if it could be one. */
  readonly code: string;
};

/** Longer than any name or code; a page pasted into the box by mistake should not be looked for. */
const longestQuery = 64;

/** What was typed, taken apart once for all cards (README, "What matches"). */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, longestQuery);
  const runs = joinDigits(runsOf(text), text);
  const code = runs.map((run) => run.text).join('');
  return {
    empty: text.trim() === '',
    terms: termsOf(runs),
    code: runs.some(({ kind }) => kind === 'han') ? '' : code,
  };
}

/** `+86 (138) 0013-8000` is one number, whatever stands between its digits. */
function joinDigits(runs: readonly Run[], typed: string): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before?.kind === 'digits' && run.kind === 'digits' && isGap(typed, before.end, run.start)) {
      joined[joined.length - 1] = { ...before, text: before.text + run.text, end: run.end };
    } else joined.push(run);
  }
  return joined.map((run) => {
    if (run.kind !== 'digits') return run;
    const afterPlus = /[+＋]$/.test(typed.slice(0, run.start));
    return { ...run, text: withoutCountry(run.text, afterPlus) };
  });
}

function isGap(typed: string, from: number, to: number): boolean {
  return /^[\s()[\]\p{Pd}]*$/u.test(typed.slice(from, to).normalize('NFKC'));
}

function termsOf(runs: readonly Run[]): readonly Term[] {
  const terms: Term[] = [];
  let parts: Element[][] = [];
  let end = -1;
  for (const run of runs) {
    if (run.kind === 'digits') {
      if (parts.length > 0) terms.push(phrase(parts));
      parts = [];
      const { kind, text } = run;
      terms.push({ kind, digits: text, pattern: patternOf([{ kind, text }]) });
      continue;
    }
    const element: Element = { kind: run.kind === 'han' ? 'han' : 'letters', text: run.text };
    const last = parts.at(-1);
    if (last && run.start === end) last.push(element);
    else parts.push([element]);
    end = run.end;
  }
  if (parts.length > 0) terms.push(phrase(parts));
  return terms;
}

function phrase(parts: readonly (readonly Element[])[]): Term {
  return { kind: 'phrase', joined: patternOf(parts.flat()), parts: parts.map(patternOf) };
}

function patternOf(elements: readonly Element[]): Pattern {
  const kinds = new Set(elements.map(({ kind }) => kind));
  const kind = kinds.has('digits') ? 'digits' : kinds.has('letters') ? 'letters' : 'han';
  return { kind, elements, loose: piecesOf(elements, false), strict: piecesOf(elements, true) };
}
