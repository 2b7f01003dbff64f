import type { RowId } from '#domain/kernel/units.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintRequest, PrintSubject } from '#domain/printing/print-request.ts';
import { slipOf } from '#domain/printing/slip-of.ts';

import { entriesOf } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import type { Shop } from '../shop.ts';

/**
 * What this customer would be handed now: the slip of the newest thing that has one, the whole statement, the card.
 * Null where nothing of the kind ever happened, and for documents that are about nobody in particular.
 */
export async function latestRequest(
  shop: Shop,
  document: DocumentKind,
  customerId: RowId,
): Promise<PrintRequest | null> {
  const subject = await subjectOf(shop, document, customerId);
  return subject && { document, subject, templateId: null, start: 0 };
}

/** Whether a document is about one customer. */
export function isAboutSomebody(document: DocumentKind): boolean {
  return documentShapes[document].blanks.includes('name');
}

async function subjectOf(
  shop: Shop,
  document: DocumentKind,
  customerId: RowId,
): Promise<PrintSubject | null> {
  switch (document) {
    case 'memberCard':
    case 'birthdayCard':
    case 'addressLabel':
      return { kind: 'customers', customerIds: [customerId] };
    case 'storedStatement':
    case 'pointsStatement':
      return { kind: 'statement', customerId, from: null, through: shop.clock.today() };
    case 'afterSale':
    case 'receipt':
    case 'refund':
    case 'storedSlip':
    case 'visitSlip': {
      const id = await newestSlip(shop, document, customerId);
      return id === undefined ? null : { kind: 'entries', entryIds: [id] };
    }
    case 'priceLabel':
    case 'todayList':
    case 'calendarWeek':
    case 'customerTable':
      return null;
  }
}

async function newestSlip(
  { db }: Shop,
  document: DocumentKind,
  customerId: RowId,
): Promise<RowId | undefined> {
  const off = await readOff(db);
  const [newest] = (await entriesOf(db, customerId))
    .filter(({ kind, operationId }) => {
      return slipOf(kind)?.includes(document) === true && !off.has(operationId);
    })
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  return newest?.id;
}
