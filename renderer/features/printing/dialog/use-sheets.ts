import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import type { NextSheet, NoSheet } from '#data/printing/next-sheet.ts';
import { countOf } from '#data/printing/print-job.ts';
import { sheetsFor } from '#data/printing/sheets-for.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import type { Sheet } from '#domain/printing/sheet.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';

import type { PrintChoice } from './use-print-choice.ts';

/** What will come out of the printer: the sheet that is looked at, and its place among all that were asked for. */
export type SheetsSeen =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly why: NoSheet }
  | { readonly kind: 'refused'; readonly why: 'too-long'; readonly most: number }
  | {
      readonly kind: 'ready';
      readonly sheet: Sheet;
      /** The first and the last card, slip or label on it, counted from 1. */
      readonly first: number;
      readonly last: number;
      readonly of: number;
      readonly before: (() => void) | null;
      readonly after: (() => void) | null;
      /** Reads all that were asked for, for the dialog of a plain browser; null where they are too many for that. */
      readonly readAll: (() => Promise<readonly Sheet[]>) | null;
    };

/** Eighty pages of A4: beyond that nobody wants paper, but a file. */
const longestTable = 5_000;

/** A browser lays all of them out before its dialog opens, and keeps them in memory. */
export const mostInBrowser = 300;

/** Read one at a time, as the printer does: of a batch of five hundred, only the one that is looked at is drawn. */
export function useSheets({ request, setup: { paperId } }: PrintChoice): SheetsSeen {
  const shop = useShop();
  const { language } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const spoken = settings && (settings.paperLanguage || language);
  const { document, subject, templateId, start } = request;
  const asked = useMemo(
    () => JSON.stringify([document, subject, templateId, start, paperId, spoken]),
    [document, subject, templateId, start, paperId, spoken],
  );
  const isTooLong = tableOf(request) > longestTable;
  // Where each sheet up to the one looked at begins, since a page of labels holds as many as it has places.
  const [turned, setTurned] = useState({ asked, begins: [0] });
  const begins = turned.asked === asked ? turned.begins : [0];
  const from = begins.at(-1) ?? 0;
  const [read, setRead] = useState<{ readonly key: string; readonly next: NextSheet | null }>();
  const key = `${asked} ${from}`;

  useEffect(() => {
    if (spoken === undefined || isTooLong) return undefined;
    let isWanted = true;
    void firstSheet(shop, request, printLanguage(spoken), { paperId, from }).then((next) => {
      if (isWanted) setRead({ key, next });
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the request is a new object at each drawing; `key` says what it asks
  }, [shop, key]);

  if (isTooLong) return { kind: 'refused', why: 'too-long', most: longestTable };
  if (read?.key !== key) return { kind: 'reading' };
  const { next } = read;
  if (next === null) return { kind: 'refused', why: 'empty' };
  if (next.kind === 'nothing') return { kind: 'refused', why: next.why };
  const of = countOf(request);
  return {
    kind: 'ready',
    sheet: next.sheet,
    first: from + 1,
    last: next.upTo,
    of,
    before: begins.length > 1 ? () => setTurned({ asked, begins: begins.slice(0, -1) }) : null,
    after: next.upTo < of ? () => setTurned({ asked, begins: [...begins, next.upTo] }) : null,
    readAll:
      of > mostInBrowser || spoken === undefined
        ? null
        : () => allSheets(shop, request, printLanguage(spoken), { paperId }),
  };
}

/** The next sheet there is; why there is none, if there is none at all. */
async function firstSheet(
  shop: Shop,
  request: PrintRequest,
  language: ReturnType<typeof printLanguage>,
  asked: Parameters<typeof sheetsFor>[3],
): Promise<NextSheet | null> {
  let none: NextSheet | null = null;
  for await (const next of sheetsFor(shop, request, language, asked)) {
    if (next.kind === 'sheet') return next;
    none ??= next;
  }
  return none;
}

async function allSheets(...asked: Parameters<typeof sheetsFor>): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const next of sheetsFor(...asked)) if (next.kind === 'sheet') sheets.push(next.sheet);
  return sheets;
}

/** How many rows a table of customers has. */
function tableOf({ document, subject }: PrintRequest): number {
  if (document !== 'customerTable' || subject.kind !== 'customers') return 0;
  return subject.customerIds.length;
}
