import type { DocumentKind } from '#domain/printing/documents.ts';
import type { Paper } from '#domain/printing/sheet.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';

import type { PrintersSeen } from './use-printers.ts';

/** What a person calls a printer; as the system calls it where it is not there now. */
export function titleOf(printer: string, seen: PrintersSeen | undefined): string {
  if (seen === undefined || seen.kind === 'spooler-silent') return printer;
  return seen.printers.find(({ name }) => name === printer)?.title ?? printer;
}

/** A paper that some template is for. */
export function paperById(templates: readonly StoredTemplate[], id: string): Paper | undefined {
  return templates.find(({ paper }) => paper.id === id)?.paper;
}

/** The papers that a document has a template for, each once: on another nothing could be printed. */
export function papersFor(
  templates: readonly StoredTemplate[],
  document: DocumentKind,
): readonly Paper[] {
  const mine = templates.filter((template) => template.document === document);
  return [
    ...new Map(mine.toReversed().map(({ paper }) => [paper.id, paper])).values(),
  ].toReversed();
}
