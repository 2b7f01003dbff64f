import type { Sender } from '#data/journal/sender.ts';
import type { Journal } from '#data/ports.ts';
import type { ShopDatabase } from '#data/shop-database.ts';

/**
 * A planted fault: says "saved" before the journal has answered, and sends a moment later. The ordeal
 * builds the app once with this in the sender's place, and must catch it, or it proves nothing.
 */
export function startSender(db: ShopDatabase, shopId: string, journal: Journal | null): Sender {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let count = 0;
  let hash = '0'.repeat(64);

  async function send(): Promise<void> {
    timer = undefined;
    const waiting = await db.outbox.orderBy('n').limit(200).toArray();
    if (journal === null || waiting.length === 0) return;
    const records = waiting.map(({ operationId, part, ids, body }) => ({
      operationId,
      part,
      ids,
      body,
    }));
    const answer = await journal.append({ shopId, after: { count, hash }, records });
    if (!('end' in answer)) return;
    ({ count, hash } = answer.end);
    if (answer.kind !== 'written') return send();
    await db.transaction('rw', db.outbox, db.local, async () => {
      await db.outbox.bulkDelete(waiting.map(({ n }) => n));
      await db.local.put({ key: 'witness', value: answer.end });
    });
  }

  return {
    nudge: () => {
      timer ??= setTimeout(() => void send(), 2_000);
    },
    safety: () => ({ kind: 'safe' }),
    subscribe: () => () => undefined,
    settled: async () => ({ kind: 'safe' }),
    stop: () => clearTimeout(timer),
  };
}
