import type { BusinessDay } from '#domain/kernel/units.ts';

import { type CareEvent, dayNo, mondaysOff, threeDaysAfter } from './care-counter.ts';

/** What the board must show of one customer and one rule. */
export type OnTheBoard = { readonly because: BusinessDay; readonly day: BusinessDay } | null;

type Slip = { because: BusinessDay; day: BusinessDay; isByHand: boolean };

/**
 * The rule told as a shopkeeper would with slips of paper: one slip at most, each closed one on a pile. No
 * documents, no ids, nothing kept but the list of sales and the slips.
 */
export class CareOracle {
  private readonly sales: { readonly day: BusinessDay; isOff: boolean }[] = [];
  private slip: Slip | null = null;
  /** Written on the back: the day that somebody chose before a later sale came. */
  private onTheBack: Slip | null = null;
  private readonly pile: BusinessDay[] = [];

  happens({ kind, number }: CareEvent): void {
    const sale = this.sales[number % Math.max(1, this.sales.length)];
    if (kind === 'sell') this.sales.push({ day: dayNo(number), isOff: false });
    if (kind === 'takeBack' && sale) sale.isOff = true;
    if (kind === 'bringBack' && sale) sale.isOff = false;
    if (this.slip !== null) {
      if (kind === 'postpone') {
        this.slip.day = dayNo(40 + number);
        this.slip.isByHand = true;
      }
      if (kind === 'done' || kind === 'cancel') {
        this.pile.push(this.slip.because);
        this.slip = null;
        this.onTheBack = null;
      }
    }
    this.lookAtSlip();
  }

  onTheBoard(): OnTheBoard {
    return this.slip === null ? null : { because: this.slip.because, day: this.slip.day };
  }

  private lookAtSlip(): void {
    const days = this.sales.filter(({ isOff }) => !isOff).map(({ day }) => day);
    const asking = days.filter(
      (day) => day >= threeDaysAfter.since && this.pile.every((told) => day > told),
    );
    const latest = asking.sort().at(-1);
    if (this.slip?.isByHand === true && (latest === undefined || latest <= this.slip.because))
      return;
    if (latest === undefined) this.slip = null;
    else if (this.onTheBack?.because === latest && this.slip?.because !== latest) {
      this.slip = this.onTheBack;
      this.onTheBack = null;
    } else if (this.slip?.because !== latest) {
      if (this.slip?.isByHand === true) this.onTheBack = this.slip;
      this.slip = { because: latest, day: callingDay(latest), isByHand: false };
    }
  }
}

/** Counted on the fingers: three days on, and on while the door is shut. */
function callingDay(sold: BusinessDay): BusinessDay {
  let number = 0;
  while (dayNo(number) !== sold) number += 1;
  number += threeDaysAfter.afterDays;
  while (isShut(dayNo(number))) number += 1;
  return dayNo(number);
}

function isShut(day: BusinessDay): boolean {
  const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  return isMonday || mondaysOff.holidays.includes(day);
}
