import type { Base } from './base.ts';
import { DigitSlicesWriter } from './digit-slices-writer.ts';
import { GrowingNumbers } from './growing.ts';
import { searchablePhone } from './phone-digits.ts';
import { type Slices, inSlices } from './slices.ts';

/** All phones of all cards, one row each: the second phone of a card is found as fast as the first. */
export class PhoneWriter {
  private readonly slots = new GrowingNumbers();
  private readonly digits: string[] = [];

  add(phones: readonly string[], slot: number): void {
    for (const phone of phones) {
      this.slots.push(slot);
      this.digits.push(searchablePhone(phone));
    }
  }

  *done(): Slices<Pick<Base, 'phones' | 'phoneSlots'>> {
    const writer = new DigitSlicesWriter(this.digits.length);
    yield* inSlices(this.digits.length, 2048, (row) => writer.add(this.digits[row] ?? ''));
    return { phones: writer.done(), phoneSlots: this.slots.view() };
  }
}
