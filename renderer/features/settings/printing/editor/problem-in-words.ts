import type { PrintTemplateProblem, WordsProblem } from '#domain/printing/check-template.ts';
import type { PrintBlank } from '#domain/printing/print-blanks.ts';
import type { Words } from '#i18n/use-words.ts';

type Speaking = Pick<Words, 't' | 'number'>;

/** What keeps the template from being kept, with the block it is in; read at the foot of the editor. */
export function problemInWords(problem: PrintTemplateProblem, words: Speaking): string {
  const { t, number } = words;
  const said = ownWords(problem, words);
  if (!('part' in problem)) return said;
  return t('print.setProblem-in-block', { place: number(problem.part + 1), problem: said });
}

/** The same without the block: it stands beside the field itself. */
export function ownWords(problem: PrintTemplateProblem, { t, number }: Speaking): string {
  switch (problem.kind) {
    case 'words':
      return wordsProblemInWords(problem.problem, { t, number });
    case 'part-not-here':
      return t('print.setProblem-part-not-here', { found: problem.found });
    case 'too-many-parts':
    case 'name-too-long':
      return t(`print.setProblem-${problem.kind}`, { most: number(problem.most) });
    case 'part-out-of-range':
      return t('print.setProblem-part-out-of-range', {
        least: number(problem.least),
        most: number(problem.most),
      });
    case 'paper-out-of-range':
      return t('print.setProblem-paper-out-of-range', {
        field: paperField(problem.field, t),
        least: number(problem.least),
        most: number(problem.most),
      });
    case 'empty':
    case 'no-category':
    case 'no-tier':
    case 'rule-not-here':
    case 'no-columns':
    case 'no-totals':
    case 'unreadable-paper':
    case 'margins-too-wide':
    case 'labels-too-small':
    case 'roll-is-endless':
      return t(`print.setProblem-${problem.kind}`);
  }
}

/** What is wrong between braces; a blank that was meant is named as it is written. */
export function wordsProblemInWords(problem: WordsProblem, { t, number }: Speaking): string {
  switch (problem.kind) {
    case 'unknown-placeholder':
      return problem.instead === null
        ? t('print.setWords-unknown', { found: problem.found })
        : t('print.setWords-instead', {
            found: problem.found,
            instead: blankInWords(problem.instead, t),
          });
    case 'stray-brace':
    case 'not-here':
      return t(`print.setWords-${problem.kind}`, { found: problem.found });
    case 'too-long':
      return t('print.setWords-too-long', { most: number(problem.most) });
  }
}

/** A blank as it stands in a template, with what it means: 姓名 {name}. */
export function blankInWords(blank: PrintBlank, t: Words['t']): string {
  return `${t(`print.setBlank-${blank}`)} {${blank}}`;
}

const paperFields = {
  width: 'print.setPaperWidth',
  height: 'print.setPaperHeight',
  'margins/top': 'print.setMargin-top',
  'margins/right': 'print.setMargin-right',
  'margins/bottom': 'print.setMargin-bottom',
  'margins/left': 'print.setMargin-left',
  'grid/columns': 'print.setGridColumns',
  'grid/rows': 'print.setGridRows',
  'grid/gap/across': 'print.setGapAcross',
  'grid/gap/down': 'print.setGapDown',
} as const;

function paperField(field: string, t: Words['t']): string {
  const known = Object.entries(paperFields).find(([name]) => name === field);
  return known === undefined ? field : t(known[1]);
}
