import type { Base } from './base.ts';
import { DigitSlicesWriter } from './digit-slices-writer.ts';
import { IdWriter } from './pack-ids.ts';
import { PhoneWriter } from './pack-phones.ts';
import { TagWriter } from './pack-tags.ts';
import { WechatWriter } from './pack-wechat.ts';
import { keyOf } from './runs.ts';
import type { SearchCard } from './search-card.ts';
import { slotOrder } from './slot-order.ts';
import { type Slices, inSlices } from './slices.ts';
import { TextPoolWriter } from './text-pool.ts';
import { UnitTableWriter } from './unit-table-writer.ts';
import { unitsOfName } from './units.ts';

/** Cards between two pauses. */
const cardsInSlice = 256;

/**
 * Packs all cards. 100,000 take about half a second (test/bench), in slices, so the page stays alive meanwhile.
 *
 * Each card is touched once, by all writers in turn: the cards lie all over memory, and fetching them takes
 * longer than packing them (measured: a pass for each writer 0.75 s, one pass 0.55 s).
 */
export function* buildBase(cards: readonly SearchCard[]): Slices<Base> {
  const count = cards.length;
  const order = yield* slotOrder(cards);
  const lastServed = new Float64Array(count);
  const texts = new TextPoolWriter();
  const names = new UnitTableWriter();
  const numbers = new DigitSlicesWriter(count);
  const phones = new PhoneWriter();
  const tags = new TagWriter();
  const wechat = new WechatWriter();
  const ids = new IdWriter(count);
  yield* inSlices(count, cardsInSlice, (slot) => {
    const card = cards[order[slot] ?? 0];
    if (!card) return;
    lastServed[slot] = card.lastServed;
    texts.add([card.id, card.number, card.name, card.wechat ?? '', ...card.phones]);
    names.add(unitsOfName(card.name));
    numbers.add(keyOf(card.number));
    phones.add(card.phones, slot);
    tags.add(card.tags);
    wechat.add(card.wechat, slot);
    ids.add(card.id, slot);
  });
  return {
    count,
    lastServed,
    texts: texts.done(),
    names: yield* names.done(),
    numbers: numbers.done(),
    ...(yield* phones.done()),
    ...(yield* tags.done()),
    byWechat: yield* wechat.done(),
    idTable: ids.done(),
  };
}
