/** Everything that a shop prints. */
export const documentKinds = [
  'afterSale',
  'receipt',
  'refund',
  'storedSlip',
  'visitSlip',
  'storedStatement',
  'pointsStatement',
  'memberCard',
  'birthdayCard',
  'addressLabel',
  'priceLabel',
  'todayList',
  'calendarWeek',
  'customerTable',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Tables that a document can have. */
export const listNames = [
  'goods',
  'care',
  'stored',
  'points',
  'todo',
  'week',
  'customers',
] as const;
export type ListName = (typeof listNames)[number];

/** What each table can show, in its usual order. The customer list brings its own columns along. */
export const listColumns = {
  goods: ['product', 'quantity', 'price', 'discount', 'amount'],
  care: ['product', 'care'],
  stored: ['day', 'what', 'principal', 'bonus', 'balance', 'staff'],
  points: ['day', 'what', 'change', 'balance'],
  todo: ['done', 'time', 'what', 'name', 'phone', 'staff'],
  week: ['day', 'time', 'what', 'name', 'staff'],
  customers: ['number', 'name', 'phone', 'tier', 'points', 'stored', 'lastDay', 'note'],
} as const satisfies Readonly<Record<ListName, readonly string[]>>;
export type ColumnName = (typeof listColumns)[ListName][number];

/** Amounts that stand below each other. */
export const totalNames = [
  'before',
  'discounts',
  'coupon',
  'pointsPaid',
  'difference',
  'total',
  'stored',
  'due',
  'refunded',
  'moneyBack',
  'storedBack',
  'pointsBack',
  'pointsEarned',
  'pointsBalance',
  'principal',
  'bonus',
  'principalLeft',
  'bonusLeft',
  'storedLeft',
  'cardPrice',
  'uses',
  'usesLeft',
] as const;
export type TotalName = (typeof totalNames)[number];

export const codeNames = ['customer', 'referral', 'shop', 'product'] as const;
/** What a square or bars can say: whose card, who brought a friend, the shop's address, an article. */
export type CodeName = (typeof codeNames)[number];
