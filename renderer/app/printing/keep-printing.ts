import { settingsOf } from '#data/catalogue/settings.ts';
import { startAutoPrint } from '#data/printing/auto-print.ts';
import type { PrintJob } from '#data/printing/print-job.ts';
import { runPrintQueue } from '#data/printing/run-queue.ts';
import type { NextSheet } from '#data/printing/next-sheet.ts';
import { sheetsFor } from '#data/printing/sheets-for.ts';
import type { Shop } from '#data/shop.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { pressOfThisComputer } from '#platform/printing.ts';

import { tellTrouble } from './tell-trouble.ts';

/**
 * Prints what waits while the app is open, and asks for paper after a sale where the shop wants that. In a plain browser
 * a person prints through its dialog, and nothing waits. Answers the function that ends it.
 */
export function keepPrinting(shop: Shop): () => void {
  const press = pressOfThisComputer();
  if (press === null) return () => undefined;
  const queue = runPrintQueue(shop, {
    press,
    sheetsFor: (job, from) => sheetsOf(shop, job, from),
    tell: tellTrouble,
  });
  const auto = startAutoPrint(shop);
  return () => {
    auto.stop();
    queue.stop();
  };
}

/** The sheets of a job in the language of the shop's paper, as both are at this moment. */
async function* sheetsOf(
  shop: Shop,
  { request, paperId }: PrintJob,
  from: number,
): AsyncGenerator<NextSheet, void, undefined> {
  const { paperLanguage } = await settingsOf(shop);
  yield* sheetsFor(shop, request, printLanguage(paperLanguage), { paperId, from });
}
