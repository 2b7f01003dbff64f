import { toRowId } from '../kernel/units.ts';
import { documentShapes } from './document-shapes.ts';
import { type DocumentKind, documentKinds } from './documents.ts';
import type { PrintWords } from './print-words.ts';
import type { StoredTemplate } from './template.ts';
import { usualParts } from './usual-parts.ts';
import { type UsualPaperId, usualPapers } from './usual-papers.ts';

/**
 * The app's own template for every document on each paper that suits it, in the words given; each has an id that every
 * device knows, so that the shop's own words in its place are found everywhere.
 */
export function usualTemplates(words: PrintWords): readonly StoredTemplate[] {
  return documentKinds.flatMap((document) =>
    documentShapes[document].papers.map((paper) => usualTemplate(document, paper, words)),
  );
}

/** One of them: also what "reset" brings back. */
export function usualTemplate(
  document: DocumentKind,
  paperId: UsualPaperId,
  words: PrintWords,
): StoredTemplate {
  const paper = usualPapers[paperId];
  return {
    id: toRowId(`print-${document}-${paperId}`),
    document,
    name: '',
    paper,
    rule: { kind: 'always' },
    parts: usualParts(document, paper, words),
    numbersPages: ['storedStatement', 'pointsStatement', 'todayList', 'customerTable'].includes(
      document,
    ),
    origin: 'usual',
  };
}
