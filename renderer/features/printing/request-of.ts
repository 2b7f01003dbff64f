import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import type { PrintWish } from '#ui/print-door.ts';

/** A wish as the queue keeps it: the usual document of it, unless another was picked. */
export function requestOf(
  { documents, subject }: PrintWish,
  picked: Partial<Pick<PrintRequest, 'subject' | 'templateId' | 'start'>> & {
    readonly document?: DocumentKind;
  } = {},
): PrintRequest {
  return { document: documents[0], subject, templateId: null, start: 0, ...picked };
}
