import { bracesIn } from '../kernel/blanks.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { documentShapes } from './document-shapes.ts';
import type { DocumentKind } from './documents.ts';
import { type PaperProblem, checkPaper, roomOn } from './paper.ts';
import { type PrintBlank, meantBlank, printBlanks } from './print-blanks.ts';
import type { Part, Template } from './template.ts';

/** What is wrong in words with blanks, and where. */
export type WordsProblem =
  | {
      readonly kind: 'unknown-placeholder';
      readonly found: string;
      readonly at: number;
      /** What was probably meant; null if nothing is like it. */
      readonly instead: PrintBlank | null;
    }
  /** A bracket without its other half. */
  | { readonly kind: 'stray-brace'; readonly found: string; readonly at: number }
  /** A blank of another document: a receipt has no birthday greeting. */
  | { readonly kind: 'not-here'; readonly found: string; readonly at: number }
  | { readonly kind: 'too-long'; readonly most: number };

/** What keeps a template from being kept. `part` is its place from the top, 0 first. */
export type PrintTemplateProblem =
  | PaperProblem
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-parts'; readonly most: number }
  | { readonly kind: 'name-too-long'; readonly most: number }
  | { readonly kind: 'no-category' | 'no-tier' | 'rule-not-here' }
  | { readonly kind: 'words'; readonly part: number; readonly problem: WordsProblem }
  /** A list, a total or a code that this document does not have. */
  | { readonly kind: 'part-not-here'; readonly part: number; readonly found: string }
  | { readonly kind: 'no-columns' | 'no-totals'; readonly part: number }
  | {
      readonly kind: 'part-out-of-range';
      readonly part: number;
      readonly field: 'width' | 'height' | 'size';
      readonly least: number;
      /** Millimetres; what the paper has room for. */
      readonly most: number;
    };

const mostParts = 60;
const mostLetters = 2_000;
const mostName = 40;
/** A smaller square cannot be read off a receipt printer's 8 dots for a millimetre; lower bars slip from under a scanner. */
const smallest = { width: 3, qr: 10, bars: 5 } as const;

/** The template, if it can be printed for anybody. The first thing that is wrong, else; `printTemplateProblems` has all. */
export function checkPrintTemplate(template: Template): Result<Template, PrintTemplateProblem> {
  const [problem] = printTemplateProblems(template);
  return problem === undefined
    ? accept({ ...template, name: template.name.trim() })
    : refuse(problem);
}

/** All that is wrong in a template, from the top, asked at each key stroke. */
export function printTemplateProblems(template: Template): readonly PrintTemplateProblem[] {
  const { parts, paper, name } = template;
  const papers = checkPaper(paper);
  const problems: PrintTemplateProblem[] = papers.ok ? [] : [papers.refusal];
  if (parts.every(isBlank)) problems.push({ kind: 'empty' });
  if (parts.length > mostParts) problems.push({ kind: 'too-many-parts', most: mostParts });
  if (name.trim().length > mostName) problems.push({ kind: 'name-too-long', most: mostName });
  problems.push(...ruleProblems(template));
  const widest = papers.ok ? roomOn(paper).width : Infinity;
  return [...problems, ...parts.flatMap((part, at) => partProblems(part, at, template, widest))];
}

/** All that is wrong in words with blanks, in the order it stands there; `at` counts as the text field does. */
export function wordsProblems(text: string, document: DocumentKind): readonly WordsProblem[] {
  const { blanks } = documentShapes[document];
  const wrong = bracesIn(text).flatMap(({ found, inner, at }): readonly WordsProblem[] => {
    if (inner === undefined) return [{ kind: 'stray-brace', found, at }];
    const known = printBlanks.find((name) => found === `{${name}}`);
    if (known === undefined) {
      return [{ kind: 'unknown-placeholder', found, at, instead: meantBlank(inner, blanks) }];
    }
    return blanks.includes(known) ? [] : [{ kind: 'not-here', found, at }];
  });
  return text.length > mostLetters ? [{ kind: 'too-long', most: mostLetters }, ...wrong] : wrong;
}

function isBlank(part: Part): boolean {
  if (part.kind === 'text') return part.text.trim() === '';
  return part.kind === 'divider' || part.kind === 'space' || part.kind === 'unknown';
}

function ruleProblems({ rule, document }: Template): readonly PrintTemplateProblem[] {
  if (rule.kind === 'always' || rule.kind === 'unknown') return [];
  if (!documentShapes[document].rules.includes(rule.kind)) return [{ kind: 'rule-not-here' }];
  if (rule.kind === 'category') return rule.category.trim() === '' ? [{ kind: 'no-category' }] : [];
  return rule.tierId === '' ? [{ kind: 'no-tier' }] : [];
}

function partProblems(
  part: Part,
  at: number,
  { document }: Template,
  widest: number,
): readonly PrintTemplateProblem[] {
  const shape = documentShapes[document];
  const notHere = (found: string) => ({ kind: 'part-not-here', part: at, found }) as const;
  const words = (text: string) =>
    wordsProblems(text, document).map((problem) => ({ kind: 'words', part: at, problem }) as const);
  const length = (field: 'width' | 'height' | 'size', value: number, least: number, most: number) =>
    value >= least && value <= most
      ? []
      : [{ kind: 'part-out-of-range', part: at, field, least, most } as const];
  switch (part.kind) {
    case 'text':
      return words(part.text);
    case 'logo':
    case 'picture':
      return length('width', part.width, smallest.width, widest);
    case 'list':
      if (!shape.lists.includes(part.list)) return [notHere(part.list)];
      return part.columns.length === 0 ? [{ kind: 'no-columns', part: at }] : [];
    case 'totals': {
      const strange = [...part.which, ...part.strong].filter(
        (name) => !shape.totals.includes(name),
      );
      if (part.which.length === 0) return [{ kind: 'no-totals', part: at }];
      return [...new Set(strange)].map(notHere);
    }
    case 'qr':
    case 'barcode': {
      const code = shape.codes.includes(part.code) ? [] : [notHere(part.code)];
      const size =
        part.kind === 'qr'
          ? length('size', part.size, smallest.qr, widest)
          : length('height', part.height, smallest.bars, 100);
      return [...code, ...size, ...words(part.caption)];
    }
    case 'space':
      return length('height', part.height, 0, 200);
    case 'divider':
    case 'unknown':
      return [];
  }
}
