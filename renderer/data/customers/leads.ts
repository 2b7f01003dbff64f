import { patchFor } from '#domain/customers/card-edit.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { CardEdit, CardRefusal, Stage } from '#domain/customers/card.ts';
import { type StageRefusal, stageEdit } from '#domain/customers/lead.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import { liveCustomersAmong, liveDocument } from './customer-documents.ts';

export type LeadRefusal = StageRefusal | CardRefusal;

/**
 * Moves a card to a stage of the board, as one action. Refuses `gone` without a reason (a word of the
 * shop's list or the clerk's own); coming back from there takes the reason off the card.
 */
export async function moveStage(
  shop: Shop,
  id: RowId,
  stage: Stage,
  reason: string,
  act: Act,
): Promise<Result<RowId, LeadRefusal>> {
  const edit = stageEdit(stage, reason);
  return edit.ok ? editLead(shop, id, edit.value, act) : edit;
}

/** Keeps what a lead may be worth and what to do next about them; null and the empty text take it away. */
export async function saveLead(
  shop: Shop,
  id: RowId,
  lead: Pick<CardEdit, 'expectedValue' | 'nextStep'>,
  act: Act,
): Promise<Result<RowId, LeadRefusal>> {
  return editLead(shop, id, lead, act);
}

/**
 * Makes customers of leads who have bought, all in one action; whoever is a customer already, or gone
 * from the book meanwhile, stays as they are. Answers how many were moved.
 */
export async function makeCustomers(
  shop: Shop,
  ids: readonly RowId[],
  act: Act,
): Promise<Result<number, never>> {
  return operate<number, never>(shop, act, async (write) => {
    let moved = 0;
    for (const document of await liveCustomersAmong(shop.db, ids)) {
      const { stage } = cardFrom(document);
      if (stage !== 'lead' && stage !== 'aiming') continue;
      write.editDocument(document, { stage: 'customer' });
      moved += 1;
    }
    return accept(moved);
  });
}

async function editLead(
  shop: Shop,
  id: RowId,
  edit: CardEdit,
  act: Act,
): Promise<Result<RowId, LeadRefusal>> {
  return operate<RowId, LeadRefusal>(shop, act, async (write) => {
    const document = await liveDocument(shop.db, id);
    if (document === undefined) return refuse({ kind: 'unknown-card' });
    const patch = patchFor(document, edit, { id, today: write.today, newKey: write.newId });
    if (!patch.ok) return patch;
    write.editDocument(document, patch.value);
    return accept(id);
  });
}
