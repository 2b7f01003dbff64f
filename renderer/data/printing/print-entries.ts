import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';

import { printsAbout } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { printDeskOf } from './print-desk.ts';

/**
 * How often a document about something came out already, at any counter, or is with the spooler of this one at the
 * moment: the next copy is marked with it.
 */
export async function printsOf(
  shop: Pick<Shop, 'db'>,
  about: RowId,
  document: DocumentKind,
): Promise<number> {
  const rows = await printsAbout(shop.db, about);
  const desk = printDeskOf(shop);
  await desk.opened;
  const underway = desk
    .jobs()
    .filter(({ request, state }) => request.document === document && isUnderway[state.kind])
    .filter((job) => job.underway?.about.includes(about));
  return rows.filter((row) => row.document === document).length + underway.length;
}

const isUnderway = {
  waiting: false,
  'handing-over': true,
  'handed-over': true,
  stopped: false,
  unsure: false,
} as const;
