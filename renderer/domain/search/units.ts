import { readingsOf, withTypedU } from './readings.ts';
import { type Run, runsOf } from './runs.ts';
import { surnameReadings } from './surnames.ts';

/**
 * One thing in a name or a tag that typing can reach: a character (by itself or by any of its sounds), a word of letters or a
 * run of digits (their one "sound" is the text). Places are in the text as shown.
 */
export type Unit = {
  /** The simplified character, or empty. */
  readonly han: string;
  readonly sounds: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** Nobody types further into a text than this; a pasted novel in the name field must not swell the index. */
const mostUnits = 48;

/** A name begins with a surname, and a surname is read as such: 单晓宁 is shan, 简单 is any of jian + dan, shan, chan. */
export function unitsOfName(name: string): readonly Unit[] {
  const runs = runsOf(name);
  const first = runs[0]?.kind === 'han' ? runs[0].text : '';
  const second = runs[1]?.kind === 'han' ? runs[1].text : '';
  const surname = first === '' ? [] : surnameReadings(first + second);
  return unitsOf(runs, name, surname);
}

/** The units of a tag: as of a name, but nothing in it is a surname. */
export function unitsOfTag(tag: string): readonly Unit[] {
  return unitsOf(runsOf(tag), tag, []);
}

function unitsOf(
  runs: readonly Run[],
  typed: string,
  surname: readonly (readonly string[])[],
): readonly Unit[] {
  return runs.slice(0, mostUnits).map((run, at) => {
    const { start, end } = run;
    if (run.kind !== 'han') return { han: '', sounds: [run.text], start, end };
    const fixed = surname[at]?.flatMap(withTypedU);
    return {
      han: run.text,
      sounds: fixed ?? soundsOf(run.text, typed.slice(start, end)),
      start,
      end,
    };
  });
}

/** 乾 is folded to 干, but is also read qián: the readings of what was typed count as well. */
function soundsOf(folded: string, typed: string): readonly string[] {
  const sounds = readingsOf(folded);
  if (folded === typed) return sounds;
  const more = readingsOf(typed);
  return more.length === 0 ? sounds : [...new Set([...sounds, ...more])];
}
