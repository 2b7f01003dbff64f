import type { PrinterList } from '../../contract-print.ts';
import type { SpoolerPrinter } from './spooler/spooler.ts';

/** What Chromium tells of a printer, in every version of it. */
export type NamedPrinter = {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
};

/**
 * Names as Chromium knows them, since it does the printing; default and state as the spooler tells. A printer that
 * the spooler says nothing of is tried all the same. The default comes first, the others by their names.
 */
export function printerList(
  named: readonly NamedPrinter[],
  told: readonly SpoolerPrinter[] | undefined,
): PrinterList {
  if (named.length === 0 && told === undefined) return { kind: 'spooler-silent' };
  const byName = new Map(told?.map((printer) => [printer.name, printer]));
  const printers = named.map(({ name, displayName, description }) => ({
    name,
    title: titleOf(name, displayName, description),
    isDefault: byName.get(name)?.isDefault ?? false,
    state: byName.get(name)?.state ?? ('unknown' as const),
  }));
  const inOrder = printers.toSorted(
    (one, other) =>
      Number(other.isDefault) - Number(one.isDefault) || (one.name < other.name ? -1 : 1),
  );
  return { kind: 'printers', printers: inOrder };
}

/** On Linux and the Mac the description is what a person has called it. */
function titleOf(name: string, displayName: string, description: string): string {
  const title = displayName.trim() === name ? description.trim() : displayName.trim();
  return title === '' ? name : title;
}
