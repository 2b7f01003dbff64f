/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that opening a list
 * in which a stranger named themselves `=HYPERLINK(…)` runs nothing (`rules.md` §8; OWASP, "CSV
 * injection"). Blanks, full-width blanks, control and invisible letters before the sign do not hide it.
 * Phone numbers (`+86 138…`) and plain numbers (`-50`) stay as they are.
 *
 * What begins with apostrophes before such a cell gets one more, so that `withoutNeutral` is its exact
 * inverse for every text there is.
 */
export function neutral(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `neutral` put there, and no other: `'s-Gravenhage` keeps its own. */
export function withoutNeutral(text: string): string {
  return text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
}

/** Any letter that cannot be seen, or only as a gap: `\p{C}` are controls, marks and zero-width ones. */
const unseen = /^[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]+/u;
/** As they are, full-width, small, superscript, and the minus of typography. */
const signs = /^[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−]/u;

function isFormula(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  if (bare === '') return false;
  // Excel cuts a tab or line end off and looks again.
  if (/^[\t\r\n]/.test(bare)) return true;
  const shown = bare.replace(unseen, '');
  return signs.test(shown) && !isNumber(bare) && !isPhone(bare);
}

function isNumber(text: string): boolean {
  return /^[+-]?\d{1,15}([.,]\d+)*%?$/.test(text);
}

/** As people write them with a country: `+86 138-0013-8000`. Digits and gaps compute to nothing harmful. */
function isPhone(text: string): boolean {
  return /^\+\d[\d ()-]{4,24}$/.test(text);
}
