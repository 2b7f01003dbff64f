import type { ShopOnPaper } from '#data/catalogue/settings.ts';
import type { Instant } from '#domain/kernel/units.ts';
import { customerCode, referralCode, usableAddress } from '#domain/printing/customer-code.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';

import { exampleLists } from './example-lists.ts';
import {
  type ExampleGround,
  type ExampleValues,
  exampleGoods,
  exampleNumber,
  exampleValues,
} from './example-values.ts';

export type Example = ExampleGround & {
  readonly document: DocumentKind;
  readonly now: Instant;
  readonly shop: ShopOnPaper;
  readonly logo: string | null;
  readonly paper: PaperLanguage;
};

/**
 * A customer and a purchase that never were, with everything that any document can say, so that each block shows
 * something; the amounts add up. What is known of the shop is its own: an empty phone is empty on paper too.
 */
export function exampleFacts(example: Example): PrintFacts {
  const { document, shop, logo, paper, t } = example;
  const values = exampleValues(example);
  return {
    title: paper.tell.title(document, t('print.setEx-Name')),
    blanks: blanksOf(example, values),
    lists: exampleLists(example.now, values),
    totals: totalsOf(values),
    codes: {
      customer: customerCode(exampleNumber, shop.shopUrl),
      referral: referralCode(exampleNumber),
      shop: usableAddress(shop.shopUrl),
      product: '6901234567892',
    },
    logo,
    pictures: new Map(),
  };
}

function blanksOf(
  { document, now, shop, paper, t }: Example,
  values: ExampleValues,
): PrintFacts['blanks'] {
  const { said, money, points, count, day } = values;
  return {
    shop: words(shop.shopName),
    shopPhone: words(shop.shopPhone),
    shopHours: words(shop.shopHours),
    shopAddress: words(shop.shopAddress),
    day: day(0),
    time: { kind: 'time', at: now },
    staff: said('Staff'),
    called: said('Called'),
    name: said('Name'),
    title: said('Title'),
    number: words(exampleNumber),
    phone: said('Phone'),
    address: said('Address'),
    birthday: day(30),
    tier: said('Tier'),
    points: points(1_280),
    pointsEnding: points(200),
    pointsUntil: day(60),
    receipt: words('1-00318'),
    products: words(
      [1, 2, 3].map((n) => t(`print.setEx-${exampleGoods(n)}`)).join(t('careSettings.listComma')),
    ),
    total: money(300),
    method: said('Method'),
    pointsEarned: points(300),
    nextVisit: day(28),
    nextVisitFor: said('NextFor'),
    note: said('Note'),
    what: said(document === 'visitSlip' ? 'UseCard' : 'TopUp'),
    amount: money(document === 'refund' ? 98 : 500),
    principal: money(500),
    bonus: money(50),
    storedLeft: money(830),
    card: said('CardName'),
    uses: count(1),
    usesLeft: count(7),
    until: day(365),
    from: day(-90),
    through: day(0),
    count: count(3),
    heading: words(paper.words.documents[document]),
    product: said('Goods1'),
    price: money(168),
    unit: said('Unit'),
    code: words('A-1024'),
    category: said('Category'),
    greeting: said('Greeting'),
  };
}

/** 168 + 70 + 98 = 336; less 10, 20 and 6 is 300, of which 100 are stored value. */
function totalsOf({
  money,
  change,
  points,
  pointsChange,
  count,
}: ExampleValues): PrintFacts['totals'] {
  return {
    before: money(336),
    discounts: change(-10),
    coupon: change(-20),
    pointsPaid: change(-6),
    total: money(300),
    stored: money(100),
    due: money(200),
    refunded: money(98),
    moneyBack: money(98),
    pointsBack: pointsChange(-98),
    pointsEarned: pointsChange(300),
    pointsBalance: points(1_280),
    principal: money(500),
    bonus: money(50),
    principalLeft: money(800),
    bonusLeft: money(30),
    storedLeft: money(830),
    cardPrice: money(380),
    uses: count(1),
    usesLeft: count(7),
  };
}
