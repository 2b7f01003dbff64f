import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isRefund, isReturn, isSale } from '#domain/loyalty/visits.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintRequest, PrintSubject } from '#domain/printing/print-request.ts';
import { words } from '#domain/printing/print-value.ts';
import { movesCards, movesStored } from '#domain/stored/movements.ts';
import { membersOf } from '#domain/sync/groups.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { entryById, readGroups } from '../../entries-door.ts';
import { readOff } from '../../operations-off.ts';
import type { Shop } from '../../shop.ts';
import { printsOf } from '../print-entries.ts';
import { type Desk, type NoFacts, type PaperFacts, openDesk } from './desk.ts';
import { personalFacts } from './people-facts.ts';
import { priceFacts } from './product-facts.ts';
import { refundFacts, returnFacts } from './refund-facts.ts';
import { saleFacts } from './sale-facts.ts';
import { pointsStatementFacts, storedStatementFacts } from './statement-facts.ts';
import { tableFacts } from './table-facts.ts';
import { todayFacts } from './today-facts.ts';
import { storedSlipFacts, visitSlipFacts } from './wallet-facts.ts';
import { weekFacts } from './week-facts.ts';

/** One paper of a request: what it is about, and how many labels of it. */
export type OnePaper = {
  readonly document: DocumentKind;
  readonly about: RowId | null;
  readonly of: PrintSubject;
};

/** The papers of a request one by one: each slip, card or label for itself; a list or a statement is one. */
export function papersIn({ document, subject }: PrintRequest): readonly OnePaper[] {
  const one = (about: RowId) => ({ document, about, of: subject });
  switch (subject.kind) {
    case 'entries':
      return subject.entryIds.map(one);
    case 'customers':
      if (document !== 'customerTable') return subject.customerIds.map(one);
      return subject.customerIds.length === 0 ? [] : [{ document, about: null, of: subject }];
    case 'statement':
      return [one(subject.customerId)];
    case 'products':
      return subject.labels.flatMap(({ productId, count }) =>
        Array.from({ length: count }, () => one(productId)),
      );
    case 'day':
      return [{ document, about: null, of: subject }];
  }
}

/**
 * All that is known for what somebody wants on paper, in the language of the paper: one for each slip, card or label. What
 * is gone is left out of many; refused if nothing is left. For thousands ask `sheetsFor`, which reads one by one.
 */
export async function factsFor(
  shop: Shop,
  request: PrintRequest,
  language: PaperLanguage,
): Promise<Result<readonly PrintFacts[], NoFacts>> {
  const desk = await openDesk(shop, language);
  const found: PrintFacts[] = [];
  let refusal: NoFacts = { kind: 'empty' };
  for (const paper of papersIn(request)) {
    const known = await factsOfPaper(desk, paper);
    if (known.ok) found.push(known.value.facts);
    else ({ refusal } = known);
  }
  return found.length === 0 ? refuse(refusal) : accept(found);
}

/** The facts of one paper, or why there are none. A second copy of a slip is marked as one. */
export async function factsOfPaper(
  desk: Desk,
  paper: OnePaper,
): Promise<Result<PaperFacts, NoFacts>> {
  const known = await read(desk, paper);
  if (known === undefined) return refuse({ kind: 'gone' });
  if (known === 'empty' || known === 'said-no') return refuse({ kind: known });
  return accept(await marked(desk, paper, known));
}

type Read = PaperFacts | 'empty' | 'said-no' | undefined;

async function read(desk: Desk, paper: OnePaper): Promise<Read> {
  const { document, about, of } = paper;
  switch (of.kind) {
    case 'entries':
      return about === null ? undefined : ofEntry(desk, document, about);
    case 'customers':
      return ofCustomers(desk, paper, of.customerIds);
    case 'statement':
      if (document === 'storedStatement') return storedStatementFacts(desk, of);
      return document === 'pointsStatement' ? pointsStatementFacts(desk, of) : 'empty';
    case 'products':
      return about === null ? undefined : priceFacts(desk, about);
    case 'day':
      if (document === 'todayList') return todayFacts(desk, of.day);
      return document === 'calendarWeek' ? weekFacts(desk, of.day) : 'empty';
  }
}

/** Of what was taken back nothing is printed: it is as if it had never been. */
async function ofEntry(desk: Desk, document: DocumentKind, id: RowId): Promise<Read> {
  const { shop } = desk;
  const [entry, off] = await Promise.all([entryById(shop.db, id), readOff(shop.db)]);
  if (entry === undefined || off.has(entry.operationId)) return undefined;
  return slipOfEntry(desk, document, entry);
}

async function slipOfEntry(desk: Desk, document: DocumentKind, entry: Entry): Promise<Read> {
  if (document === 'afterSale' || document === 'receipt') {
    return isSale(entry) ? saleFacts(desk, document, entry) : 'empty';
  }
  if (document === 'refund') {
    if (isRefund(entry)) return refundFacts(desk, entry);
    return isReturn(entry) ? returnFacts(desk, entry) : 'empty';
  }
  if (document === 'storedSlip' && movesStored(entry)) return storedSlipFacts(desk, entry);
  if (document === 'visitSlip' && movesCards(entry)) return visitSlipFacts(desk, entry);
  return 'empty';
}

async function ofCustomers(
  desk: Desk,
  { document, about }: OnePaper,
  all: readonly RowId[],
): Promise<Read> {
  if (document === 'customerTable') return tableFacts(desk, all);
  const isPersonal =
    document === 'memberCard' || document === 'birthdayCard' || document === 'addressLabel';
  if (!isPersonal) return 'empty';
  if (about === null || (await isSomebodyBefore(desk, about, all))) return undefined;
  return personalFacts(desk, document, about);
}

/** Whether somebody before this one in the list is the same person: cards were merged since it was asked for. */
async function isSomebodyBefore(
  { shop }: Desk,
  about: RowId,
  all: readonly RowId[],
): Promise<boolean> {
  const groups = await readGroups(shop.db);
  if (all.length < 2 || !groups.has(about)) return false;
  const place = all.indexOf(about);
  return membersOf(groups, about).some((id) => {
    const other = all.indexOf(id);
    return other >= 0 && other < place;
  });
}

async function marked(
  { shop, language }: Desk,
  { document, about, of }: OnePaper,
  known: PaperFacts,
): Promise<PaperFacts> {
  if (of.kind !== 'entries' || about === null) return known;
  const times = await printsOf(shop, about, document);
  if (times === 0) return known;
  const { facts } = known;
  const blanks = { ...facts.blanks, reprint: words(language.tell.reprint(times)) };
  return { ...known, facts: { ...facts, blanks } };
}
