import { GrowingNumbers } from './growing.ts';
import { keyOf } from './runs.ts';
import type { Slices } from './slices.ts';
import { sortInSlices } from './sort-in-slices.ts';

/** Who has a WeChat id, in the order of the ids, for a search by halves. */
export class WechatWriter {
  private readonly slots = new GrowingNumbers();
  private readonly keys: string[] = [];

  add(wechat: string | undefined, slot: number): void {
    const key = wechat === undefined ? '' : keyOf(wechat);
    if (key === '') return;
    this.slots.push(slot);
    this.keys.push(key);
  }

  *done(): Slices<Uint32Array> {
    const { keys } = this;
    const order = yield* sortInSlices(keys.length, (a, b) => (keys[a] ?? '') < (keys[b] ?? ''));
    const slots = this.slots.view();
    return order.map((at) => slots[at] ?? 0);
  }
}
