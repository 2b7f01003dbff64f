import { type GreetingValues, type Placeholder, placeholders } from './placeholders.ts';

/** A part of a sentence that says something by itself; `end` is the comma behind it. */
export type Clause = {
  readonly text: string;
  readonly end: string;
  /** It needs what is not known. */
  readonly isMissing: boolean;
};

export type Sentence = { readonly clauses: readonly Clause[]; readonly ender: string };

type Sentences = {
  readonly sentences: readonly Sentence[];
  /** All that was asked for and is not known. */
  readonly missing: readonly Placeholder[];
};

const opening = '（(【[「『“《';
const closing = '）)】]」』”》';
const asides = /（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^[\]]*\]/g;

/**
 * A template as sentences of clauses, filled with what is known. Commas inside brackets and quotation marks part
 * nothing; an aside in brackets that needs what is not known goes alone.
 */
export function sentencesOf(template: string, values: GreetingValues): Sentences {
  const missing = new Set<Placeholder>();
  const whole = template.replace(asides, (aside) => {
    const unknown = unknownIn(aside, values);
    for (const name of unknown) missing.add(name);
    return unknown.length > 0 ? '' : aside;
  });
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  for (const { text, end } of cut(whole)) {
    const unknown = unknownIn(text, values);
    for (const name of unknown) missing.add(name);
    const isEnd = end === '' || enders.test(end);
    clauses.push({
      text: filled(text, values),
      end: isEnd ? '' : end,
      isMissing: unknown.length > 0,
    });
    if (!isEnd) continue;
    sentences.push({ clauses, ender: end });
    clauses = [];
  }
  if (clauses.length > 0) sentences.push({ clauses, ender: clauses.at(-1)?.end ?? '' });
  return { sentences, missing: [...missing] };
}

const enders = /[。！？!?.…～~\n]/;
/** What parts clauses and sentences; a dot or comma between figures (3.5) does not. */
const parting = /[，,；;、：:。！？!?….～~\n]/;

function cut(text: string): readonly { readonly text: string; readonly end: string }[] {
  const pieces: { text: string; end: string }[] = [];
  let [begin, depth, at] = [0, 0, 0];
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (opening.includes(letter)) depth += 1;
    if (closing.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !parts(text, at)) {
      at += 1;
      continue;
    }
    let after = at + 1;
    while (after < text.length && (parting.test(text[after] ?? '') || isGap(text[after])))
      after += 1;
    pieces.push({ text: text.slice(begin, at), end: text.slice(at, after) });
    [begin, at] = [after, after];
  }
  if (begin < text.length) pieces.push({ text: text.slice(begin), end: '' });
  return pieces;
}

function parts(text: string, at: number): boolean {
  const letter = text[at] ?? '';
  if (!parting.test(letter)) return false;
  if (!'.,:'.includes(letter)) return true;
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
  // 3.5, 1,000, 14:30, and the dot of an address (shop.cn).
  return letter === '.' ? isGap(after) : !(/\d/.test(before) && /\d/.test(after));
}

function isGap(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter);
}

/** A name with the title beside it is one way to call somebody: Ms Wang Fang, 王芳女士. */
const blanks = /\{(title)\}(\s*)\{name\}|\{(name)\}(\s*)\{title\}|\{\w+\}/g;

function unknownIn(text: string, values: GreetingValues): readonly Placeholder[] {
  return placeholders.filter((name) => text.includes(`{${name}}`) && valueOf(name, values) === '');
}

function filled(text: string, values: GreetingValues): string {
  return text.replace(
    blanks,
    (whole: string, titleFirst?: string, gap = '', nameFirst?: string, space = '') => {
      const { title } = values;
      if (titleFirst !== undefined) return called(values, (name) => title + gap + name);
      if (nameFirst !== undefined) return called(values, (name) => name + space + title);
      const known = placeholders.find((name) => whole === `{${name}}`);
      return known === undefined ? whole : valueOf(known, values);
    },
  );
}

function called({ name, title, address }: GreetingValues, both: (name: string) => string): string {
  if (name.trim() === '') return address;
  return title === '' ? name.trim() : both(name.trim());
}

/** Somebody can always be called something; a title alone is what one says without a name. */
function valueOf(name: Placeholder, values: GreetingValues): string {
  if (name === 'title') return values.address;
  const value = values[name].trim();
  return value === '' && name === 'name' ? values.address : value;
}
