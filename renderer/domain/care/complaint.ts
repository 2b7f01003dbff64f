import {
  type BusinessDay,
  type Instant,
  type RowId,
  isBusinessDay,
  isInstant,
  isRowId,
} from '../kernel/units.ts';
import { dayIn, idIn } from '../sync/field-readers.ts';
import type { Document, Fields } from '../sync/rows.ts';

/** What a customer may complain about, by what it is about (`rules.md` §5). */
export const complaintTypes = {
  goods: ['quality', 'description', 'fake'],
  delivery: ['late', 'damaged', 'lost'],
  service: ['slow', 'manner', 'afterSale'],
  system: ['payment', 'account', 'fault'],
} as const;
export type ComplaintArea = keyof typeof complaintTypes;
export type ComplaintType = {
  [Area in ComplaintArea]: `${Area}/${(typeof complaintTypes)[Area][number]}`;
}[ComplaintArea];

export const complaintStates = ['open', 'answered', 'solved', 'checked'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** A complaint and how far it is. Words lie in text rows of the customer; the document holds ids and times. */
export type Complaint = {
  readonly id: RowId;
  readonly customerId: RowId;
  readonly type: ComplaintType;
  readonly state: ComplaintState;
  readonly openedAt: Instant;
  readonly openedDay: BusinessDay;
  readonly answeredAt: Instant | null;
  readonly solvedDay: BusinessDay | null;
  readonly checkedDay: BusinessDay | null;
  readonly whatId: RowId | null;
  /** What the shop answered first. */
  readonly answerId: RowId | null;
  readonly causeId: RowId | null;
  readonly doneId: RowId | null;
  /** What the customer said when asked whether it is solved: yes, or why it was taken up again. */
  readonly checkId: RowId | null;
  readonly againId: RowId | null;
  readonly staffId: RowId | null;
  /** The sale it is about, if one was named. */
  readonly saleId: RowId | null;
};

/** What a shop can do about a complaint. */
export type ComplaintMove = 'answer' | 'solve' | 'check' | 'reopen';

/** What can be done from each state, the usual way on first. */
export const movesFrom: Readonly<Record<ComplaintState, readonly ComplaintMove[]>> = {
  open: ['answer', 'solve'],
  answered: ['solve'],
  solved: ['check', 'reopen'],
  checked: ['reopen'],
};

/** Where each leads. */
export const stateAfter: Readonly<Record<ComplaintMove, ComplaintState>> = {
  answer: 'answered',
  solve: 'solved',
  check: 'checked',
  reopen: 'answered',
};

export const complaintKind = 'complaint';

export const allComplaintTypes: readonly ComplaintType[] = [
  'goods/quality',
  'goods/description',
  'goods/fake',
  'delivery/late',
  'delivery/damaged',
  'delivery/lost',
  'service/slow',
  'service/manner',
  'service/afterSale',
  'system/payment',
  'system/account',
  'system/fault',
];

/** A complaint out of its document; null if it has no customer or no day. */
export function complaintFrom({ id, fields }: Pick<Document, 'id' | 'fields'>): Complaint | null {
  const { customerId, openedAt, openedDay } = fields;
  if (!isRowId(customerId) || !isInstant(openedAt) || !isBusinessDay(openedDay)) return null;
  return {
    id,
    customerId,
    openedAt,
    openedDay,
    type: allComplaintTypes.find((type) => type === fields['type']) ?? 'service/afterSale',
    state: stateIn(fields),
    answeredAt: isInstant(fields['answeredAt']) ? fields['answeredAt'] : null,
    solvedDay: dayIn(fields, 'solvedDay'),
    checkedDay: dayIn(fields, 'checkedDay'),
    whatId: idIn(fields, 'whatId'),
    answerId: idIn(fields, 'answerId'),
    causeId: idIn(fields, 'causeId'),
    doneId: idIn(fields, 'doneId'),
    checkId: idIn(fields, 'checkId'),
    againId: idIn(fields, 'againId'),
    staffId: idIn(fields, 'staffId'),
    saleId: idIn(fields, 'saleId'),
  };
}

/** How far it is follows from what happened: answered late on one counter, it stays solved if the other solved it. */
function stateIn(fields: Fields): ComplaintState {
  if (dayIn(fields, 'checkedDay') !== null) return 'checked';
  if (dayIn(fields, 'solvedDay') !== null) return 'solved';
  return complaintStates.find((state) => state === fields['state']) ?? 'open';
}
