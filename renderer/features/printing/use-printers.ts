import type { PrintersSeen } from '#data/printing/press.ts';
import { usePrintersOf } from '#data/printing/use-printers.ts';
import { pressOfThisComputer } from '#platform/printing.ts';

/** `none`: a plain browser, which asks for the printer itself. Undefined while the system is asked. */
export type KnownPrinters = PrintersSeen | { readonly kind: 'none' };

/** The printers of this computer, asked when something is about to be printed. */
export function usePrinters(): {
  readonly printers: KnownPrinters | undefined;
  readonly lookAgain: () => void;
} {
  const press = pressOfThisComputer();
  const { seen, lookAgain } = usePrintersOf(press);
  return { printers: press === null ? { kind: 'none' } : seen, lookAgain };
}
