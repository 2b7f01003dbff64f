import { useEffect, useState } from 'react';

import { type PrintPort, pressOfThisComputer } from '#platform/printing.ts';

export type PrintersSeen = Awaited<ReturnType<PrintPort['listPrinters']>>;

/** The printers of this computer as they are now; undefined while the system is asked, which can take seconds. */
export function usePrinters() {
  const [press] = useState(pressOfThisComputer);
  const [seen, setSeen] = useState<PrintersSeen>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void press?.listPrinters().then((printers) => {
      if (isWanted) setSeen(printers);
    });
    return () => {
      isWanted = false;
    };
  }, [press, asked]);

  return { press, seen, lookAgain: () => setAsked(asked + 1) };
}
