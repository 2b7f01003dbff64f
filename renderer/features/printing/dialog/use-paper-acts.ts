import { useState } from 'react';

import { dropJob } from '#data/printing/print-queue.ts';
import { setPrintSetup } from '#data/printing/print-setup.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { pressOfThisComputer } from '#platform/printing.ts';
import { printInBrowser } from '#ui/paper/print-in-browser.tsx';

import { usePrinting } from '../printing-store.ts';
import { sendToPrinter } from '../send-to-printer.ts';
import type { PrintChoice } from './use-print-choice.ts';
import type { SheetsSeen } from './use-sheets.ts';

/** What the dialog can do with the paper it shows, one thing at a time. */
export function usePaperActs(choice: PrintChoice, sheets: SheetsSeen, onDone: () => void) {
  const shop = useShop();
  const { t } = useWords();
  const [busy, setBusy] = useState<'print' | 'pdf'>();
  const [problem, setProblem] = useState<string>();
  const press = pressOfThisComputer();
  const { request, setup, isKept } = choice;

  async function run(what: 'print' | 'pdf', act: () => Promise<void>): Promise<void> {
    setBusy(what);
    setProblem(undefined);
    try {
      await act();
    } finally {
      setBusy(undefined);
    }
  }

  async function print() {
    if (sheets.kind !== 'ready') return;
    if (press === null) {
      await printInBrowser((await sheets.readAll?.()) ?? [sheets.sheet]);
      return onDone();
    }
    if (isKept) await setPrintSetup(shop, request.document, setup);
    const { replaces } = usePrinting.getState();
    if (!(await sendToPrinter(shop, request, setup))) return;
    if (replaces !== null) await dropJob(shop, replaces);
    onDone();
    if (sheets.of > 1) usePrinting.getState().showList(true);
  }

  async function savePdf() {
    if (sheets.kind !== 'ready' || press === null) return;
    const { sheet } = sheets;
    const outcome = await press.makePdf(sheet);
    if (outcome.kind !== 'made') return setProblem(t('print.doNoPdf'));
    const file = new Blob([new Uint8Array(outcome.bytes)], { type: 'application/pdf' });
    offerDownload(`${fileName(sheet.title)}.pdf`, file);
  }

  return {
    busy,
    problem,
    print: () => run('print', print),
    savePdf: () => run('pdf', savePdf),
  };
}

/** No system takes these in the name of a file; a customer's name may hold any. */
function fileName(title: string): string {
  return title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 80);
}
