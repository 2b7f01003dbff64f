import { mergeCards } from '#data/customers/merge-cards.ts';
import type { CardEdit } from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { TestComputer } from './a-shop.ts';
import { madeCard } from './at-the-counter.ts';

/** A shop with 张三, who was written down twice. */
export async function twice(
  old: CardEdit = { name: '张三', phones: ['13800138000'], wechat: 'zs' },
  young: CardEdit = { name: '张叁', phones: ['13900139000'], note: '爱喝茶' },
) {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const first = await madeCard(shop, computer, old);
  const second = await madeCard(shop, computer, young);
  const act = () => {
    computer.later();
    return computer.act();
  };
  const merge = async (choices: Readonly<Record<string, RowId>> = {}) => {
    const merging = act();
    const merged = await mergeCards(shop, { members: [second.id, first.id], choices }, merging);
    computer.later();
    return { merged, operationId: merging.operationId };
  };
  return { computer, shop, first, second, act, merge };
}
