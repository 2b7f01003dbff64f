import { cents, pointUnits, toBusinessDay, toInstant } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintValue } from '#domain/printing/print-value.ts';

import { cup } from './cup.ts';
import { grayPng } from './gray-picture.ts';
import { printLanguage } from './print-language.ts';

const words = (text: string): PrintValue => ({ kind: 'words', words: text });
const money = (amount: number): PrintValue => ({ kind: 'money', amount: cents(amount) });
const moneyChange = (amount: number): PrintValue => ({
  kind: 'moneyChange',
  amount: cents(amount),
});
const points = (units: number): PrintValue => ({ kind: 'points', units: pointUnits(units) });
const change = (units: number): PrintValue => ({ kind: 'pointsChange', units: pointUnits(units) });
const quantity = (pieces: number): PrintValue => ({
  kind: 'quantity',
  thousandths: pieces * 1000,
});
const count = (many: number): PrintValue => ({ kind: 'count', count: many });
const day = (text: string): PrintValue => ({ kind: 'day', day: toBusinessDay(text) });
const time = (text: string): PrintValue => ({ kind: 'time', at: toInstant(`2026-11-23T${text}Z`) });

const people = ['欧阳晓芳', '王芳', '阿卜杜热西提·买买提明', '陈大文', '𠮷田结衣', 'Anna Müller'];

/** A day of a tea shop, with all that a card or a slip can say. */
const blanks: PrintFacts['blanks'] = {
  shop: words('云栖茶舍'),
  shopPhone: words('0571-8765 4321'),
  shopHours: words('每天 9:30–21:00'),
  shopAddress: words('杭州市西湖区龙井路 18 号'),
  day: day('2026-11-23'),
  time: time('06:35:00.000'),
  staff: words('小陈'),
  called: words('欧阳女士'),
  name: words('欧阳晓芳'),
  title: words('女士'),
  number: words('00042'),
  phone: words('138 0571 2468'),
  address: words('浙江省杭州市拱墅区莫干山路 1418 号半山花园 3 幢 2 单元 1201 室'),
  birthday: words('十月初八'),
  tier: words('金卡会员'),
  points: points(1286),
  pointsEnding: points(120),
  pointsUntil: day('2026-12-31'),
  receipt: words('20261123-018'),
  products: words('明前龙井、紫砂壶'),
  total: money(116_600),
  method: words('微信'),
  pointsEarned: change(58),
  nextVisit: day('2026-12-21'),
  nextVisitFor: words('取定制茶礼'),
  what: words('充值'),
  amount: money(100_000),
  principal: money(100_000),
  bonus: money(10_000),
  storedLeft: money(235_050),
  card: words('茶艺体验 10 次卡'),
  uses: count(1),
  usesLeft: count(7),
  until: day('2027-06-30'),
  from: day('2026-09-01'),
  through: day('2026-11-23'),
  product: words('明前龙井 特级 250 克'),
  price: money(36_800),
  unit: words('罐'),
  code: words('6901234567892'),
  category: words('绿茶'),
  greeting: words(
    '欧阳女士，生日快乐！\n愿您的日子像一盏好茶，清香绵长。\n生日当月到店，有一份小礼在等您。',
  ),
};

const codes: PrintFacts['codes'] = {
  customer: 'https://tea.example/card?vip-00042',
  referral: 'YOU-00042',
  shop: 'https://tea.example/',
  product: '6901234567892',
};

const saleTotals: PrintFacts['totals'] = {
  before: money(126_600),
  discounts: moneyChange(-8_000),
  coupon: moneyChange(-2_000),
  total: money(116_600),
  stored: money(50_000),
  due: money(66_600),
  pointsEarned: change(58),
  pointsBalance: points(1286),
  storedLeft: money(135_050),
};

const goods: PrintFacts['lists']['goods'] = {
  rows: [
    ['明前龙井 特级 250 克', 2, 36_800, -8_000, 65_600],
    ['宜兴紫砂壶 · 西施（原矿朱泥，手工，带收藏证书）', 1, 48_000, 0, 48_000],
    ['茶点 桂花糕', 2.5, 2_000, 0, 5_000],
  ].map(([product = '', many = 0, price = 0, less = 0, amount = 0]) => ({
    product: words(String(product)),
    quantity: quantity(Number(many)),
    price: money(Number(price)),
    ...(less !== 0 && { discount: moneyChange(Number(less)) }),
    amount: money(Number(amount)),
  })),
};

const care: PrintFacts['lists']['care'] = {
  rows: [
    {
      product: words('明前龙井'),
      care: words('密封、避光、冷藏；85℃ 的水冲泡，三泡为佳。'),
    },
    {
      product: words('紫砂壶'),
      care: words('新壶先用清水煮半小时；用后倒净茶叶，敞盖晾干，勿用洗洁精。'),
    },
  ],
};

/** What is known for a document on the day that the golden pictures show. */
export function factsOnPaper(document: DocumentKind): PrintFacts {
  const { lists, totals, more = {} } = known[document];
  return {
    title: `${printLanguage.words.documents[document]} 欧阳晓芳`,
    blanks: { ...blanks, ...more },
    lists: lists ?? {},
    totals: totals ?? {},
    codes,
    logo,
    pictures: new Map(),
  };
}

type Known = {
  readonly lists?: PrintFacts['lists'];
  readonly totals?: PrintFacts['totals'];
  readonly more?: PrintFacts['blanks'];
};

const known: Readonly<Record<DocumentKind, Known>> = {
  afterSale: { lists: { goods, care }, totals: saleTotals },
  receipt: { lists: { goods, care }, totals: saleTotals },
  refund: {
    lists: { goods: { rows: (goods.rows ?? []).slice(2) } },
    totals: { refunded: money(5_000), moneyBack: money(5_000), pointsBalance: points(1284) },
    more: { note: words('口味不合'), reprint: words('补打 第 2 次') },
  },
  storedSlip: {
    totals: {
      principal: moneyChange(100_000),
      bonus: moneyChange(10_000),
      principalLeft: money(210_050),
      bonusLeft: money(25_000),
      storedLeft: money(235_050),
    },
  },
  visitSlip: { totals: { uses: count(1), usesLeft: count(7) }, more: { what: words('使用次卡') } },
  storedStatement: {
    lists: { stored: { rows: many(46, storedRow) } },
    totals: {
      principalLeft: money(210_050),
      bonusLeft: money(25_000),
      storedLeft: money(235_050),
    },
    more: { count: count(46) },
  },
  pointsStatement: {
    lists: { points: { rows: many(46, pointsRow) } },
    totals: { pointsBalance: points(1286) },
    more: { count: count(46) },
  },
  memberCard: {},
  birthdayCard: {},
  addressLabel: {},
  priceLabel: {},
  todayList: {
    lists: { todo: { rows: many(22, todoRow) } },
    more: { heading: words('今日待办 · 11月23日'), count: words('共 22 件') },
  },
  calendarWeek: {
    lists: { week: { rows: many(30, weekRow) } },
    more: { heading: words('一周安排'), from: day('2026-11-23'), through: day('2026-11-29') },
  },
  customerTable: {
    lists: { customers: { rows: many(90, customerRow) } },
    more: { heading: words('金卡会员'), count: words('共 90 位') },
  },
};

type Row = Readonly<Record<string, PrintValue | undefined>>;

function many(rows: number, row: (at: number) => Row): readonly Row[] {
  return Array.from({ length: rows }, (_, at) => row(at));
}

function dayOf(at: number): PrintValue {
  const month = 9 + Math.floor(at / 20);
  return day(`2026-${String(month).padStart(2, '0')}-${String(1 + (at % 20)).padStart(2, '0')}`);
}

function storedRow(at: number): Row {
  const isTopUp = at % 9 === 0;
  return {
    day: dayOf(at),
    what: words(isTopUp ? '充值，活动赠送 10%' : '购物支付'),
    principal: moneyChange(isTopUp ? 100_000 : -8_650),
    ...(isTopUp && { bonus: moneyChange(10_000) }),
    balance: money(235_050 + at * 1_234),
    staff: words(at % 2 === 0 ? '小陈' : '店长'),
  };
}

function pointsRow(at: number): Row {
  return {
    day: dayOf(at),
    what: words(at % 7 === 6 ? '兑换：品茗杯一只' : '消费得积分'),
    change: change(at % 7 === 6 ? -300 : 58),
    balance: points(900 + at * 9),
  };
}

function person(at: number): string {
  return people[at % people.length] ?? '';
}

function todoRow(at: number): Row {
  return {
    done: words('□'),
    ...(at % 3 === 0 && { time: time('02:30:00.000') }),
    what: words(at % 4 === 1 ? '生日祝福：送上小礼，问问上次的茶喝着怎么样' : '回访'),
    name: words(person(at)),
    phone: words('138 0571 2468'),
    staff: words('小陈'),
  };
}

function weekRow(at: number): Row {
  return {
    ...(at % 5 === 0 && { day: day(`2026-11-${23 + Math.floor(at / 5)}`) }),
    ...(at % 2 === 0 && { time: time('06:00:00.000') }),
    what: words(at % 4 === 3 ? '茶艺课，三位' : '回访'),
    name: words(person(at)),
    staff: words('店长'),
  };
}

function customerRow(at: number): Row {
  return {
    number: words(String(42 + at).padStart(5, '0')),
    name: words(person(at)),
    phone: words('138 0571 2468'),
    tier: words('金卡会员'),
    points: points(1286 + at * 37),
    stored: money(235_050 - at * 1_700),
    lastDay: dayOf(at % 40),
    ...(at % 4 === 0 && { note: words('爱喝淡的，不要一次性杯子；家里有两位老人') }),
  };
}

const logo = `data:image/png;base64,${grayPng(cup()).toString('base64')}`;
