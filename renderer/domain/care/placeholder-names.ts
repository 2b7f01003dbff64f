import { nearName } from '../kernel/near-name.ts';
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
    '小姐',
    '先生女士',
    '先生/女士',
    '先生/小姐',
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
  return nearName(typed, placeholders, otherNames);
}
