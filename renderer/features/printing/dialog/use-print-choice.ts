import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';

import { type PrintSetup, printSetupOf } from '#data/printing/print-setup.ts';
import { templatesOf } from '#data/printing/templates.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintRequest, PrintSubject } from '#domain/printing/print-request.ts';
import type { Paper } from '#domain/printing/sheet.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PrintWish } from '#ui/print-door.ts';

import { requestOf } from '../request-of.ts';
import { type KnownPrinters, usePrinters } from '../use-printers.ts';

/** What a person picked in the dialog; the rest follows from what this computer did last. */
type Picks = {
  readonly document?: DocumentKind;
  readonly subject?: PrintSubject;
  readonly printer?: string;
  readonly paperId?: string;
  readonly templateId?: RowId | null;
  readonly copies?: number;
  readonly start?: number;
  readonly isKept?: boolean;
};

export type PrintChoice = {
  readonly request: PrintRequest;
  readonly setup: PrintSetup;
  /** Whether it is done so from now on without a question. */
  readonly isKept: boolean;
  readonly printers: KnownPrinters | undefined;
  /** Those that this document has a template for. */
  readonly papers: readonly Paper[];
  /** Those for the paper that is chosen. */
  readonly templates: readonly StoredTemplate[];
  readonly paper: Paper | undefined;
  readonly change: (picks: Picks) => void;
  readonly lookAgain: () => void;
};

/** Everything that the dialog asks, with what this computer would answer by itself; undefined while that is read. */
export function usePrintChoice(wish: PrintWish): PrintChoice | undefined {
  const [picks, setPicks] = useState<Picks>({});
  const { printers, lookAgain } = usePrinters();
  const document = picks.document ?? wish.documents[0];
  const { setup: known, templates } = useKnown(document);
  if (known === undefined || templates === undefined) return undefined;

  const papers = papersOf(templates);
  const paper = papers.find(({ id }) => id === (picks.paperId ?? known?.paperId)) ?? papers[0];
  const paperId = paper?.id ?? '';
  const subject = picks.subject ?? wish.subject;
  const { templateId = keptTemplate(known, paperId), start = 0 } = picks;
  return {
    request: requestOf(wish, { document, subject, templateId, start }),
    setup: {
      printer: picks.printer ?? printerIn(printers, known?.printer),
      paperId,
      copies: picks.copies ?? known?.copies ?? 1,
      ...(templateId !== null && { templateId }),
    },
    isKept: picks.isKept ?? (known === null || isGone(printers, known.printer)),
    printers,
    papers,
    templates: templates.filter((template) => template.paper.id === paperId),
    paper,
    change: (more) => setPicks(after(picks, more)),
    lookAgain,
  };
}

/** Another document or paper has templates of its own, and another document its own printer too. */
function after(picks: Picks, more: Picks): Picks {
  const { subject } = picks;
  if (more.document !== undefined) return { ...(subject && { subject }), ...more };
  if (more.paperId !== undefined) {
    const { templateId: _, ...others } = picks;
    return { ...others, start: 0, ...more };
  }
  return { ...picks, ...more };
}

function useKnown(document: DocumentKind) {
  const shop = useShop();
  const { language } = useWords();
  const { words } = useMemo(() => printLanguage(language), [language]);
  const read = useLiveQuery(async () => {
    const templates = (await templatesOf(shop, words)).filter((one) => one.document === document);
    return { document, setup: await printSetupOf(shop, document), templates };
  }, [shop, words, document]);
  return read?.document === document ? read : { setup: undefined, templates: undefined };
}

function papersOf(templates: readonly StoredTemplate[]): readonly Paper[] {
  return [...new Map(templates.map(({ paper }) => [paper.id, paper])).values()];
}

/** What was picked for good is for the paper that was chosen with it. */
function keptTemplate(known: PrintSetup | null, paperId: string): RowId | null {
  return known?.paperId === paperId ? (known.templateId ?? null) : null;
}

/** Whoever took the old printer away wants the new one from now on. */
function isGone(printers: KnownPrinters | undefined, printer: string): boolean {
  if (printers?.kind !== 'printers') return false;
  return printers.printers.every(({ name }) => name !== printer);
}

/** The printer that was chosen before, if it is still there; else the one that the system proposes. */
function printerIn(printers: KnownPrinters | undefined, before: string | undefined): string {
  if (printers?.kind !== 'printers') return before ?? '';
  const names = printers.printers.map(({ name }) => name);
  if (before !== undefined && names.includes(before)) return before;
  return printers.printers.find(({ isDefault }) => isDefault)?.name ?? names[0] ?? '';
}
