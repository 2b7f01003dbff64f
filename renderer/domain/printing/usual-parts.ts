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
  addressLabel: ({ text, room }) => [
    text('addressee', { bold: true, size: room.width > 90 ? 'large' : 'normal' }),
    space(1),
    text('sender', { size: room.width > 90 ? 'normal' : 'small' }),
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

/** Evidence in a dispute says on its face what it is, of whom and of which days. */
function statementHead(kit: PartKit, title: string): readonly Part[] {
  const look = kit.text('shopHead', { size: 'large', bold: true, align: 'middle' });
  return [
    ...kit.head,
    { ...look, text: title },
    kit.text('person'),
    kit.text('period', { size: 'small' }),
  ];
}

function storedStatement(kit: PartKit, { documents }: PrintWords): readonly Part[] {
  const columns = ['day', 'what', 'principal', 'bonus', 'balance'] as const;
  return [
    ...statementHead(kit, documents.storedStatement),
    kit.list('stored', kit.isNarrow ? columns : [...columns, 'staff'], { size: 'small' }),
    kit.totals(documentShapes.storedStatement.totals, ['storedLeft']),
    ...kit.signature,
    ...kit.foot,
  ];
}

function pointsStatement(kit: PartKit, { documents }: PrintWords): readonly Part[] {
  return [
    ...statementHead(kit, documents.pointsStatement),
    kit.list('points', ['day', 'what', 'change', 'balance'], { size: 'small' }),
    kit.totals(['pointsBalance'], ['pointsBalance']),
    kit.text('pointsEnding', { size: 'small' }),
    ...kit.foot,
  ];
}

/** On a card's 46 mm the square stands beside the name and the bars below both; a larger one has room for all of it. */
function memberCard(kit: PartKit, { texts }: PrintWords): readonly Part[] {
  const { text, customerQr } = kit;
  const bars = { kind: 'barcode', code: 'customer', align: 'middle' } as const;
  if (!isTall(kit))
    return [
      { ...customerQr(), size: 20, align: 'end' },
      text('shopHead', { bold: true }),
      space(1.5),
      text('memberName', { size: 'large', bold: true }),
      text('memberTier', { size: 'small' }),
      { ...bars, height: 9, caption: texts.memberNumber },
    ];
  return [
    ...kit.head,
    space(6),
    text('memberName', { size: 'huge', bold: true, align: 'middle' }),
    text('memberTier', { align: 'middle' }),
    space(3),
    { ...customerQr(), size: 32 },
    { ...bars, height: 11, caption: texts.memberNumber },
  ];
}

function birthdayCard(kit: PartKit): readonly Part[] {
  const white = isTall(kit) ? 10 : 5;
  return [
    kit.logo,
    space(white),
    kit.text('birthdayWish', { size: 'large', align: 'middle' }),
    space(white),
    kit.text('birthdaySign', { align: 'end' }),
    ...(isTall(kit) ? [space(white)] : []),
    ...kit.foot,
  ];
}

/** A price is read from two steps away, bars from a hand's breadth. */
function priceLabel({ text, room }: PartKit, { texts }: PrintWords): readonly Part[] {
  const isSmall = room.width < 50;
  const isTiny = (room.height ?? Infinity) < 20;
  return [
    text('priceName', { size: isTiny ? 'small' : 'normal' }),
    text('priceTag', { bold: true, size: isTiny ? 'normal' : isSmall ? 'large' : 'huge' }),
    {
      kind: 'barcode',
      code: 'product',
      height: isTiny ? 4 : isSmall ? 6 : 9,
      caption: texts.priceCode,
      align: 'middle',
    },
  ];
}

function isTall({ room }: PartKit): boolean {
  return room.height !== null && room.height > 100;
}
