import { documentShapes } from './document-shapes.ts';
import type { DocumentKind } from './documents.ts';
import { type PartKit, divider, partKit, space } from './part-kit.ts';
import type { PrintWords, UsualText } from './print-words.ts';
import type { Paper } from './sheet.ts';
import type { Part } from './template.ts';

/** What the app's own template of a document is made of on one paper. */
export function usualParts(
  document: DocumentKind,
  paper: Paper,
  words: PrintWords,
): readonly Part[] {
  return makers[document](partKit(paper, words), words);
}

type Maker = (kit: PartKit, words: PrintWords) => readonly Part[];

const makers: Readonly<Record<DocumentKind, Maker>> = {
  afterSale,
  receipt,
  refund,
  storedSlip: (kit) => slip(kit, 'storedSlip', 'storedHead', []),
  visitSlip: (kit) => slip(kit, 'visitSlip', 'visitHead', [kit.text('visitLeft')]),
  storedStatement,
  pointsStatement,
  memberCard,
  birthdayCard,
  addressLabel: ({ text }) => [
    text('addressee', { bold: true }),
    text('sender', { size: 'small' }),
  ],
  priceLabel,
  todayList: ({ text, list, isNarrow }) => [
    text('listHead', { size: 'large', bold: true }),
    list(
      'todo',
      isNarrow
        ? ['done', 'time', 'what', 'name']
        : ['done', 'time', 'what', 'name', 'phone', 'staff'],
    ),
  ],
  calendarWeek: ({ text, list }) => [
    text('weekHead', { size: 'large', bold: true }),
    list('week', ['day', 'time', 'what', 'name', 'staff']),
  ],
  customerTable: ({ text, list }) => [
    text('listHead', { size: 'large', bold: true }),
    list('customers', ['number', 'name', 'phone', 'tier', 'points', 'stored', 'lastDay', 'note'], {
      size: 'small',
    }),
  ],
};

function goods({ list, isNarrow }: PartKit): Part {
  return list(
    'goods',
    isNarrow
      ? ['product', 'quantity', 'amount']
      : ['product', 'quantity', 'price', 'discount', 'amount'],
  );
}

function afterSale(kit: PartKit): readonly Part[] {
  const { text, list, totals } = kit;
  return [
    ...kit.head,
    text('dear'),
    divider,
    text('bought', { bold: true }),
    goods(kit),
    totals(['total', 'pointsEarned', 'pointsBalance'], ['total']),
    text('pointsEnding', { size: 'small' }),
    divider,
    list('care', ['product', 'care'], { heading: false, size: 'small' }),
    text('nextVisit'),
    text('thanks', { align: 'middle' }),
    kit.customerQr('scanMe'),
    ...kit.foot,
  ];
}

function receipt(kit: PartKit): readonly Part[] {
  return [
    ...kit.head,
    kit.text('saleHead', { size: 'small' }),
    divider,
    goods(kit),
    divider,
    kit.totals(documentShapes.receipt.totals, ['total']),
    kit.text('pointsEnding', { size: 'small' }),
    ...kit.foot,
  ];
}

function refund(kit: PartKit): readonly Part[] {
  return [
    ...kit.head,
    kit.text('refundHead', { size: 'large', bold: true, align: 'middle' }),
    kit.text('saleHead', { size: 'small' }),
    divider,
    goods(kit),
    kit.totals(documentShapes.refund.totals, ['refunded']),
    kit.text('refundNote', { size: 'small' }),
    ...kit.signature,
    ...kit.foot,
  ];
}

/** Proof of a movement of stored value or of a visit card (`rules.md` §6): what moved, what is left, a line to sign on. */
function slip(
  kit: PartKit,
  document: 'storedSlip' | 'visitSlip',
  head: UsualText,
  told: readonly Part[],
): readonly Part[] {
  return [
    ...kit.head,
    kit.text(head, { size: 'large', bold: true, align: 'middle' }),
    kit.text('person'),
    kit.text('dayAndStaff', { size: 'small' }),
    divider,
    ...told,
    kit.totals(documentShapes[document].totals, [
      document === 'storedSlip' ? 'storedLeft' : 'usesLeft',
    ]),
    kit.text('keepSlip', { size: 'small' }),
    ...kit.signature,
    ...kit.foot,
  ];
}

function storedStatement(kit: PartKit): readonly Part[] {
  const columns = ['day', 'what', 'principal', 'bonus', 'balance'] as const;
  return [
    ...kit.head,
    kit.text('person'),
    kit.text('period', { size: 'small' }),
    kit.list('stored', kit.isNarrow ? columns : [...columns, 'staff'], { size: 'small' }),
    kit.totals(documentShapes.storedStatement.totals, ['storedLeft']),
    ...kit.signature,
    ...kit.foot,
  ];
}

function pointsStatement(kit: PartKit): readonly Part[] {
  return [
    ...kit.head,
    kit.text('person'),
    kit.text('period', { size: 'small' }),
    kit.list('points', ['day', 'what', 'change', 'balance'], { size: 'small' }),
    kit.totals(['pointsBalance'], ['pointsBalance']),
    kit.text('pointsEnding', { size: 'small' }),
    ...kit.foot,
  ];
}

/** 46 mm are left between the margins: three lines, a square of 14 mm and bars of 7 mm with their number. */
function memberCard({ text, customerQr }: PartKit, { texts }: PrintWords): readonly Part[] {
  return [
    text('shopHead', { bold: true }),
    text('memberName'),
    text('memberTier', { size: 'small' }),
    { ...customerQr(), size: 14, align: 'end' },
    { kind: 'barcode', code: 'customer', height: 7, caption: texts.memberNumber, align: 'middle' },
  ];
}

function birthdayCard(kit: PartKit): readonly Part[] {
  return [
    kit.logo,
    space(6),
    kit.text('birthdayWish', { size: 'large', align: 'middle' }),
    space(4),
    kit.text('birthdaySign', { align: 'end' }),
    ...kit.foot,
  ];
}

function priceLabel({ text }: PartKit, { texts }: PrintWords): readonly Part[] {
  return [
    text('priceName', { size: 'small' }),
    text('priceTag', { bold: true }),
    { kind: 'barcode', code: 'product', height: 5, caption: texts.priceCode, align: 'middle' },
  ];
}
