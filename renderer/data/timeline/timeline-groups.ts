/** What a story can be narrowed to. */
export const timelineGroups = [
  'sales',
  'refunds',
  'notes',
  'care',
  'complaints',
  'changes',
  'balances',
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

/** Entry kinds by group; a kind that this list does not know is shown among everything only. */
const kinds: Readonly<Record<TimelineGroup, readonly string[]>> = {
  sales: ['sale'],
  refunds: ['refund', 'return_unlinked'],
  notes: ['note'],
  care: ['interaction', 'satisfaction', 'follow_up_step'],
  complaints: ['complaint_step'],
  changes: ['change'],
  balances: [
    'opening',
    'points',
    'redeem',
    'redeem_cancel',
    'stored_topup',
    'stored_refund',
    'stored_adjust',
    'card_sold',
    'card_used',
    'card_refunded',
    'coupon_issued',
    'coupon_void',
    'membership',
  ],
};

/** Kinds that are no line of their own: they mark other lines, and must not use up a page. */
const behindOthers: readonly string[] = [
  'reversal',
  'merge',
  'erasure',
  'history',
  'care_done',
  'win_back',
];

/** Whether entries of a kind are lines of the story, or of one group of it. */
export function isShownIn(kind: string, only: TimelineGroup | undefined): boolean {
  return only === undefined ? !behindOthers.includes(kind) : kinds[only].includes(kind);
}
