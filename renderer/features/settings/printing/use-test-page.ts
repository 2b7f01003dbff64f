import { useState } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useShop } from '#data/use-shop.ts';
import type { Paper } from '#domain/printing/sheet.ts';
import { testSheet, testSquareOn } from '#domain/printing/test-sheet.ts';
import { paperName } from '#i18n/paper-name.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PrintPort } from '#platform/printing.ts';
import { showToast } from '#ui/toast.tsx';

import { titleOf } from './chosen.ts';
import type { PrintersSeen } from './use-printers.ts';

type Outcome = Awaited<ReturnType<PrintPort['printSheet']>>;

/** Prints a page at once, past the queue: the person stands at the printer and would rather hear of trouble now. */
export function useTestPage(press: PrintPort) {
  const shop = useShop();
  const words = useWords();
  const { t, number } = words;
  const [isPrinting, setPrinting] = useState(false);

  async function printTest(printer: string, paper: Paper, seen: PrintersSeen | undefined) {
    setPrinting(true);
    const { shopName } = await settingsOf(shop);
    const sheet = testSheet(paper, {
      title: t('print.setTestWords'),
      shop: shopName,
      printer: titleOf(printer, seen),
      paper: paperName(paper, words),
      signs: t('print.setTestHan'),
      measure: t('print.setTestMeasure', { size: number(testSquareOn(paper)) }),
    });
    const outcome = await press.printSheet({ sheet, printer, copies: 1 });
    setPrinting(false);
    const isSent = outcome.kind === 'handed-over';
    showToast({
      id: 'test-page',
      kind: isSent ? 'done' : 'problem',
      title: t(isSent ? 'print.setTestSent' : 'print.setTestFailed'),
      ...(!isSent && { text: why(outcome) }),
    });
  }

  function why(outcome: Exclude<Outcome, { readonly kind: 'handed-over' }>): string {
    switch (outcome.kind) {
      case 'printer-stopped':
        return t('print.setTestFail-printer-stopped', {
          state: t(`print.setState-${outcome.why}`),
        });
      case 'printer-refused':
        return t('print.setTestFail-printer-refused', { code: outcome.code });
      case 'printer-unknown':
      case 'sheet-refused':
      case 'too-many-waiting':
      case 'stuck':
        return t(`print.setTestFail-${outcome.kind}`);
    }
  }

  return { printTest, isPrinting };
}
