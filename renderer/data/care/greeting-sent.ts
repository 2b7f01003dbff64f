import type { CareDoneEntry, InteractionEntry } from '#domain/care/facts.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { liveDocument } from '../customers/customer-documents.ts';
import type { Shop } from '../shop.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';

export type SentGreeting = {
  readonly customerId: RowId;
  /** The line of the board that this settles: `birthday:2026-11-25`. */
  readonly line: string;
  /** The words as they were put on the clipboard. */
  readonly text: string;
};

/**
 * A person says that they sent a greeting (the app itself sends nothing, `rules.md` §5): kept as a message to the
 * customer, and its line of the board is struck through, in one action with one undo.
 */
export async function greetingSent(
  shop: Shop,
  { customerId, line, text }: SentGreeting,
  act: Act,
): Promise<Result<RowId, { readonly kind: 'unknown-card' }>> {
  return operate<RowId, { readonly kind: 'unknown-card' }>(shop, act, async (write) => {
    const card = await liveDocument(shop.db, customerId);
    if (card === undefined) return refuse({ kind: 'unknown-card' });
    const message = write.addEntry<InteractionEntry>({
      kind: 'interaction',
      subject: card.id,
      what: 'message',
      channel: 'wechat',
      staffId: act.by,
      textId: write.addTextIfAny(card.id, text),
      occasion: line,
    });
    write.addEntry<CareDoneEntry>({ kind: 'care_done', subject: card.id, line });
    return accept(message.id);
  });
}
