import type { SampleGender } from './names.ts';

/** A made-up customer; plain values, so that the data layer can make rows and a test a CSV of it. */
export type SampleCustomer = {
  /** Place in the shop, from 0: the earlier, the longer ago they joined. */
  readonly index: number;
  readonly name: string;
  /** Digits, the first phone first. */
  readonly phones: readonly string[];
  readonly wechat: string;
  readonly gender: SampleGender | null;
  readonly birthday: SampleBirthday | null;
  readonly tags: readonly string[];
  readonly source: string;
  readonly likes: string;
  readonly dislikes: string;
  readonly note: string;
  /** `YYYY-MM-DD`. */
  readonly joined: string;
  readonly lastVisit: string | null;
  /** How many sales `salesOf` gives. */
  readonly visits: number;
};

export type SampleBirthday = {
  readonly calendar: 'solar' | 'lunar';
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
};

export type SampleSale = {
  /** `index` of the customer. */
  readonly customer: number;
  readonly day: string;
  /** Minutes after midnight in the shop's zone. */
  readonly minute: number;
  /** What was paid; the sum of the lines less the discount. */
  readonly cents: number;
  readonly discountCents: number;
  readonly method: 'cash' | 'wechat' | 'alipay' | 'card';
  readonly lines: readonly SampleLine[];
};

export type SampleLine = {
  readonly productName: string;
  readonly quantity: number;
  readonly unitCents: number;
};
