import { useState } from 'react';

import { usePrintersOf } from '#data/printing/use-printers.ts';
import { type PrintPort, pressOfThisComputer } from '#platform/printing.ts';

export type PrintersSeen = Awaited<ReturnType<PrintPort['listPrinters']>>;

/** This computer's way to paper, null in a plain browser, and its printers as they are now. */
export function usePrinters() {
  const [press] = useState(pressOfThisComputer);
  return { press, ...usePrintersOf(press) };
}
