import { documentShapes } from './document-shapes.ts';
import { filledPart } from './fill-part.ts';
import { placesFrom } from './label-grid.ts';
import type { PrintFacts } from './print-facts.ts';
import { printable, said } from './print-value.ts';
import type { PrintLanguage } from './print-words.ts';
import type { FilledBlock, Sheet } from './sheet.ts';
import type { Template } from './template.ts';

/**
 * A template with the facts of one customer, sale or list: what the preview shows and the printer prints. What is not
 * known leaves no hole; lists are whole, however long; the order is the template's.
 */
export function fillSheet(template: Template, facts: PrintFacts, language: PrintLanguage): Sheet {
  const { grid } = template.paper;
  return grid === undefined
    ? { ...headOf(template, facts, language), blocks: blocksOf(template, facts, language) }
    : fillLabels(template, [facts], language);
}

/**
 * Labels for several, beginning at a free place of the first sheet. Somebody of whom nothing that the template asks for
 * is known gets no empty label. On a paper without labels each is a page of a roll: use `fillSheet` for each there.
 */
export function fillLabels(
  template: Template,
  facts: readonly PrintFacts[],
  language: PrintLanguage,
  start = 0,
): Sheet {
  const grid = template.paper.grid ?? { columns: 1, rows: 1, gap: { across: 0, down: 0 } };
  const filled = facts
    .map((one) => blocksOf(template, one, language))
    .filter((blocks) => !isEmpty(blocks));
  const places = placesFrom(start, filled.length, grid);
  const cells = filled.map((blocks, at) => ({ place: places[at] ?? at, blocks }));
  const [first] = facts;
  const title = first === undefined ? '' : first.title;
  return { ...headOf(template, { title }, language), blocks: [], cells };
}

/** Whether nothing but lines and gaps would come out: there is nothing to print then. */
export function isEmptySheet({ blocks, cells = [] }: Sheet): boolean {
  return isEmpty(blocks) && cells.length === 0;
}

function isEmpty(blocks: readonly FilledBlock[]): boolean {
  return blocks.every(({ kind }) => kind === 'divider' || kind === 'space');
}

function headOf(
  { paper, document, numbersPages }: Template,
  { title }: Pick<PrintFacts, 'title'>,
  { words }: PrintLanguage,
): Omit<Sheet, 'blocks'> {
  const named = printable(title).replaceAll('\n', ' ');
  const isWhole = documentShapes[document].onePage === true && paper.height !== null;
  const head = {
    paper,
    title: named === '' ? words.documents[document] : named,
    ...(isWhole && { onePage: true as const }),
  };
  // A roll has one page.
  if (!numbersPages || paper.height === null) return head;
  return { ...head, foot: { text: head.title, pageWords: words.page } };
}

function blocksOf(
  template: Template,
  facts: PrintFacts,
  language: PrintLanguage,
): readonly FilledBlock[] {
  const blocks = template.parts.flatMap((part) => filledPart(part, facts, template, language));
  return withoutIdleDividers([...markOf(template, facts, language, blocks), ...blocks]);
}

/** A second copy of a receipt says so, also where the owner's template forgot to: two papers, one purchase. */
function markOf(
  { document }: Template,
  { blanks }: PrintFacts,
  { say }: PrintLanguage,
  blocks: readonly FilledBlock[],
): readonly FilledBlock[] {
  const mark = said(blanks.reprint, say).replaceAll('\n', ' ');
  const isSaid = blocks.some(
    (block) => block.kind === 'text' && block.lines.some((line) => line.includes(mark)),
  );
  if (mark === '' || isSaid || documentShapes[document].marksCopies !== true) return [];
  return [{ kind: 'text', lines: [mark], size: 'small', weight: 'bold', align: 'end' }];
}

/** A line between two things that are not there parts nothing: one of several in a row stays, none at either end. */
function withoutIdleDividers(blocks: readonly FilledBlock[]): readonly FilledBlock[] {
  const kept = blocks.filter(({ kind }, at) => {
    if (kind !== 'divider') return true;
    const before = blocks.slice(0, at).findLast((block) => block.kind !== 'space');
    return before !== undefined && before.kind !== 'divider';
  });
  const last = kept.findLastIndex(({ kind }) => kind !== 'space');
  return kept[last]?.kind === 'divider' ? kept.filter((_, at) => at !== last) : kept;
}
