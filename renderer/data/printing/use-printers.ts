import { useEffect, useState } from 'react';

import type { Press, PrintersSeen } from './press.ts';

/**
 * The printers of this computer as they are now: they come and go with their cables. `seen` is undefined while the system
 * is asked, which can take seconds, and where there is no press.
 */
export function usePrintersOf(press: Pick<Press, 'listPrinters'> | null): {
  readonly seen: PrintersSeen | undefined;
  readonly lookAgain: () => void;
} {
  const [seen, setSeen] = useState<PrintersSeen>();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void press?.listPrinters().then((printers) => {
      if (isWanted) setSeen(printers);
    });
    return () => {
      isWanted = false;
    };
  }, [press, looks]);
  return { seen, lookAgain: () => setLooks(looks + 1) };
}
