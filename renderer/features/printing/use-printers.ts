import { useEffect, useState } from 'react';

import type { PrintersSeen } from '#data/printing/press.ts';
import { pressOfThisComputer } from '#platform/printing.ts';

/** `none`: a plain browser, which asks for the printer itself. Undefined while the system is asked. */
export type KnownPrinters = PrintersSeen | { readonly kind: 'none' };

/** The printers of this computer, asked when something is about to be printed: they come and go with their cables. */
export function usePrinters(): {
  readonly printers: KnownPrinters | undefined;
  readonly lookAgain: () => void;
} {
  const [printers, setPrinters] = useState<KnownPrinters>();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isWanted = true;
    async function look() {
      const press = pressOfThisComputer();
      const seen: KnownPrinters = press === null ? { kind: 'none' } : await press.listPrinters();
      if (isWanted) setPrinters(seen);
    }
    void look();
    return () => {
      isWanted = false;
    };
  }, [looks]);
  return { printers, lookAgain: () => setLooks(looks + 1) };
}
