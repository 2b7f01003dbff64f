import { bracesIn } from '../kernel/blanks.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { type Sentence, sentencesOf } from './greeting-clauses.ts';
import { suggestedFor } from './placeholder-names.ts';
import { type GreetingValues, type Placeholder, placeholders } from './placeholders.ts';

/** When a shop greets somebody. */
export const greetingOccasions = [
  'birthday',
  'festival',
  'afterSale',
  'winBack',
  'thanks',
] as const;
export type GreetingOccasion = (typeof greetingOccasions)[number];

/** What is wrong in a template, where it stands and what to write instead. */
export type TemplateRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly most: number }
  | {
      readonly kind: 'unknown-placeholder';
      readonly found: string;
      readonly at: number;
      /** What was probably meant; null if nothing is like it. */
      readonly instead: Placeholder | null;
    }
  /** A bracket without its other half. */
  | { readonly kind: 'stray-brace'; readonly found: string; readonly at: number }
  /** There is a festival at festivals only. */
  | { readonly kind: 'not-here'; readonly found: string; readonly at: number };

export type FillRefusal =
  | TemplateRefusal
  /** Every clause needed something that is not known of this customer. */
  | { readonly kind: 'nothing-left'; readonly missing: readonly Placeholder[] };

const mostLetters = 500;

/** The template, if it can be filled for anybody. The first thing that is wrong, else; `templateProblems` has all. */
export function checkTemplate(
  text: string,
  occasion?: GreetingOccasion,
): Result<string, TemplateRefusal> {
  const trimmed = text.trim();
  const [problem] = templateProblems(text, occasion);
  return problem === undefined ? accept(trimmed) : refuse(problem);
}

/** All that is wrong in a template, in the order it stands there, asked at each key stroke. */
export function templateProblems(
  text: string,
  occasion?: GreetingOccasion,
): readonly TemplateRefusal[] {
  if (text.trim() === '') return [{ kind: 'empty' }];
  const wrong = bracesIn(text).flatMap(({ found, inner, at }) =>
    problemAt(found, inner, at, occasion),
  );
  return text.length > mostLetters ? [{ kind: 'too-long', most: mostLetters }, ...wrong] : wrong;
}

/**
 * A template in the words for one customer. What is not known leaves no hole: a clause that needs it is left
 * out, the rest of the sentence stays ("{lastProduct} 还好用吗" says nothing to who bought nothing). A
 * name that is not known becomes the polite word for nobody in particular. Values are never read as templates.
 */
export function fillTemplate(text: string, values: GreetingValues): Result<string, FillRefusal> {
  const checked = checkTemplate(text);
  if (!checked.ok) return checked;
  const { sentences, missing } = sentencesOf(checked.value, values);
  const filled = sentences.map(said).join('').trim();
  return filled === '' ? refuse({ kind: 'nothing-left', missing }) : accept(filled);
}

function problemAt(
  found: string,
  inner: string | undefined,
  at: number,
  occasion: GreetingOccasion | undefined,
): readonly TemplateRefusal[] {
  if (inner === undefined) return [{ kind: 'stray-brace', found, at }];
  const known = placeholders.find((name) => found === `{${name}}`);
  if (known === undefined) {
    return [{ kind: 'unknown-placeholder', found, at, instead: suggestedFor(inner) }];
  }
  const isElsewhere = known === 'festival' && occasion !== undefined && occasion !== 'festival';
  return isElsewhere ? [{ kind: 'not-here', found, at }] : [];
}

function said({ clauses, ender }: Sentence): string {
  const isWhole = clauses.every(({ isMissing }) => !isMissing);
  // Nothing but a comma is left of some.
  const kept = isWhole
    ? clauses
    : clauses.filter(({ isMissing, text }) => !isMissing && text.trim() !== '');
  if (kept.length === 0) return '';
  const words = kept.map(({ text, end }, at) => (at === kept.length - 1 ? text : text + end));
  const sentence = kept[0] === clauses[0] ? words.join('') : begun(words.join(''));
  return kept.at(-1) === clauses.at(-1)
    ? sentence + ender
    : sentence.trimEnd() + withoutAsking(ender);
}

/** What stood in the middle now stands first. */
function begun(sentence: string): string {
  const words = sentence.trimStart();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The question itself was left out. */
function withoutAsking(ender: string): string {
  return ender.replace(/？/g, '。').replace(/\?/g, '.');
}
