import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { fillLabels, fillSheet, isEmptySheet } from '#domain/printing/fill-sheet.ts';
import { labelsOn } from '#domain/printing/label-grid.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import { type StoredTemplate, templateFor } from '#domain/printing/template.ts';

import type { Shop } from '../shop.ts';
import { type Desk, type PaperFacts, openDesk } from './facts/desk.ts';
import { type OnePaper, factsOfPaper, papersIn } from './facts/facts-for.ts';
import type { NextSheet, NoSheet } from './next-sheet.ts';
import { picturesOf, templatesOf } from './templates.ts';

export type SheetsAsked = {
  /** The paper in the printer: what decides which templates can be taken. */
  readonly paperId: string;
  /** How many of the request's papers are through already. */
  readonly from?: number;
};

/**
 * The sheets of a request one after the other, made when they are asked for: of 500 cards one is in memory, and each is
 * as the shop knows it at that moment. A sheet of labels holds as many as it has places; everything else is one each.
 */
export async function* sheetsFor(
  shop: Shop,
  request: PrintRequest,
  language: PaperLanguage,
  { paperId, from = 0 }: SheetsAsked,
): AsyncGenerator<NextSheet, void, undefined> {
  const [desk, templates] = await Promise.all([
    openDesk(shop, language),
    templatesOf(shop, language.words),
  ]);
  const making = { desk, request, paperId, templates, pictures: new Map() };
  const papers = papersIn(request);
  // Only the first sheet of labels has some torn off; one that goes on after a restart is a whole one.
  let start = from === 0 ? request.start : 0;
  for (let at = from; at < papers.length;) {
    const next = await nextSheet(making, papers, { at, start });
    yield next;
    at = next.upTo;
    if (next.kind === 'sheet') start = 0;
  }
}

type Making = {
  readonly desk: Desk;
  readonly request: PrintRequest;
  readonly paperId: string;
  readonly templates: readonly StoredTemplate[];
  /** By template: a picture is read once. */
  readonly pictures: Map<RowId, PrintFacts['pictures']>;
};

type Place = { readonly at: number; readonly start: number };

type Filled = {
  readonly template: StoredTemplate;
  readonly facts: PrintFacts;
  readonly about: readonly RowId[];
};

async function nextSheet(
  making: Making,
  papers: readonly OnePaper[],
  { at, start }: Place,
): Promise<NextSheet> {
  const first = await filledAt(making, papers, at);
  if (!first.ok) return { kind: 'nothing', why: first.refusal.kind, upTo: at + 1 };
  const { template, facts, about } = first.value;
  const { grid } = template.paper;
  if (grid !== undefined) {
    const room = labelsOn(grid) - (start < labelsOn(grid) ? start : 0);
    return labels(making, papers, { first: first.value, at, start, room });
  }
  const sheet = fillSheet(template, facts, making.desk.language);
  const upTo = at + 1;
  if (isEmptySheet(sheet)) return { kind: 'nothing', why: 'empty', upTo };
  return { kind: 'sheet', sheet, about, upTo };
}

/** One page of labels: as many of the next ones as it has room for and as look alike. */
async function labels(
  making: Making,
  papers: readonly OnePaper[],
  { first, at, start, room }: Place & { readonly first: Filled; readonly room: number },
): Promise<NextSheet> {
  const { template } = first;
  const filled: Filled[] = [first];
  let upTo = at + 1;
  while (upTo < papers.length && filled.length < room) {
    const next = await filledAt(making, papers, upTo);
    if (next.ok && next.value.template !== template) break;
    if (next.ok) filled.push(next.value);
    upTo += 1;
  }
  const all = filled.map(({ facts }) => facts);
  const sheet = fillLabels(template, all, making.desk.language, start);
  if (isEmptySheet(sheet)) return { kind: 'nothing', why: 'empty', upTo };
  return { kind: 'sheet', sheet, about: [...new Set(filled.flatMap(({ about }) => about))], upTo };
}

async function filledAt(
  making: Making,
  papers: readonly OnePaper[],
  at: number,
): Promise<Result<Filled, { readonly kind: NoSheet }>> {
  const paper = papers[at];
  if (paper === undefined) return refuse({ kind: 'gone' });
  const known = await factsOfPaper(making.desk, paper);
  if (!known.ok) return known;
  const template = chosen(making, known.value);
  if (template === undefined) return refuse({ kind: 'no-template' });
  const pictures = await picturesIn(making, template);
  const about = paper.about === null ? [] : [paper.about];
  return accept({ template, facts: { ...known.value.facts, pictures }, about });
}

function chosen(
  { request: { document, templateId }, templates, paperId }: Making,
  { categories, tierId }: PaperFacts,
): StoredTemplate | undefined {
  if (templateId === null) return templateFor(templates, document, { paperId, categories, tierId });
  return templates.find(
    (one) => one.id === templateId && one.document === document && one.paper.id === paperId,
  );
}

async function picturesIn({ desk, pictures }: Making, template: StoredTemplate) {
  const known = pictures.get(template.id);
  if (known !== undefined) return known;
  const fresh = await picturesOf(desk.shop, template);
  pictures.set(template.id, fresh);
  return fresh;
}
