import { type Placeholder, placeholders } from './placeholders.ts';

/** What people write who do not know a blank by its name, in small letters. */
const otherNames: Readonly<Record<Placeholder, readonly string[]>> = {
  name: [
    '姓名',
    '名字',
    '客户',
    '客戶',
    '顾客',
    '顧客',
    '会员',
    '會員',
    'customer',
    'firstname',
    'fullname',
  ],
  title: [
    '称呼',
    '稱呼',
    '尊称',
    '尊稱',
    '先生',
    '女士',
    '先生女士',
    '先生/女士',
    '性别',
    '性別',
    'mr',
    'ms',
    'salutation',
  ],
  shop: ['店', '店名', '本店', '小店', '店铺', '店鋪', '商店', 'store', 'shopname', 'company'],
  points: ['积分', '積分', '点数', '點數', '分数', '分數', '余额', 'balance', 'score'],
  lastProduct: [
    '商品',
    '产品',
    '產品',
    '货品',
    '貨品',
    '上次商品',
    '最近商品',
    '上次买的',
    '上次買的',
    '最后商品',
    '最後商品',
    'product',
    'item',
    'last',
    'lastitem',
    'goods',
  ],
  tier: ['等级', '等級', '级别', '級別', '会员等级', '會員等級', 'level', 'membership', 'grade'],
  days: ['天', '天数', '天數', '几天', '幾天', '多少天', 'since', 'lastvisit', 'dayssince'],
  festival: ['节日', '節日', '节', '節', 'holiday', 'occasion'],
};

/** The blank that was probably meant by what stands between braces: 姓名, Name, lastproduct, piont; null if none. */
export function suggestedFor(typed: string): Placeholder | null {
  const word = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (word === '') return null;
  const named = placeholders.find(
    (name) => name.toLowerCase() === word || otherNames[name].includes(word),
  );
  if (named !== undefined) return named;
  const near = placeholders.find((name) => stepsBetween(name.toLowerCase(), word) <= slipsIn(name));
  return (
    near ?? placeholders.find((name) => otherNames[name].some((one) => isPartOf(one, word))) ?? null
  );
}

/** 客户姓名, 积分余额: a Chinese word inside a longer one. */
function isPartOf(one: string, word: string): boolean {
  return one.length > 1 && /^\p{Script=Han}+$/u.test(one) && word.includes(one);
}

/** One wrong letter in a short word, two in a longer one. */
function slipsIn(name: string): number {
  return name.length > 4 ? 2 : 1;
}

/** How many letters must be put in, taken out, changed, or swapped with their neighbour. */
function stepsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let down = 1; down <= one.length; down += 1) {
    const row = [down];
    const [above = [], twoAbove = []] = [rows[down - 1], rows[down - 2]];
    for (let across = 1; across <= other.length; across += 1) {
      const isSame = one[down - 1] === other[across - 1];
      const isSwap = one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      row.push(
        Math.min(
          (above[across - 1] ?? 0) + (isSame ? 0 : 1),
          (above[across] ?? 0) + 1,
          (row[across - 1] ?? 0) + 1,
          isSwap ? (twoAbove[across - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
