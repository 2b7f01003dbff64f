import type { Computer } from '#electron/contract.ts';

/** This computer's way to paper, and to a PDF without a printer. */
export type PrintPort = Pick<
  Computer,
  'listPrinters' | 'printSheet' | 'makePdf' | 'lookAtJob' | 'cancelJob'
>;

/** The desktop app's printers; null in a plain browser, which prints through its own dialog. */
export function pressOfThisComputer(): PrintPort | null {
  return window.computer ?? null;
}
