import { nearName } from '../kernel/near-name.ts';

/** Blanks of the shop, and of the moment. */
export const shopBlanks = [
  'shop',
  'shopPhone',
  'shopHours',
  'shopAddress',
  'day',
  'time',
  'staff',
  'reprint',
] as const;
/** Blanks of somebody. */
export const personBlanks = [
  'called',
  'name',
  'title',
  'number',
  'phone',
  'address',
  'birthday',
  'tier',
  'points',
  'pointsEnding',
  'pointsUntil',
] as const;

/** All blanks that words on paper may have, in the order in which the editor offers them. */
export const printBlanks = [
  ...shopBlanks,
  ...personBlanks,
  // A sale.
  'receipt',
  'products',
  'total',
  'method',
  'pointsEarned',
  'nextVisit',
  'nextVisitFor',
  'note',
  // Stored value and visit cards.
  'what',
  'amount',
  'principal',
  'bonus',
  'storedLeft',
  'card',
  'uses',
  'usesLeft',
  'until',
  // Lists.
  'from',
  'through',
  'count',
  'heading',
  // Goods on a label.
  'product',
  'price',
  'unit',
  'code',
  'category',
  // A birthday.
  'greeting',
] as const;
export type PrintBlank = (typeof printBlanks)[number];

/**
 * Blanks that leave nothing behind without taking their line along: `{name}{title}` of somebody whose
 * title is not known is the name.
 */
export const quietBlanks: readonly PrintBlank[] = ['title', 'unit'];

/** What people write who do not know a blank by its name, in small letters, simplified and traditional. */
const otherNames: Readonly<Record<PrintBlank, readonly string[]>> = {
  shop: ['店', '店名', '本店', '店铺', '店鋪', '商店', 'store', 'shopname'],
  shopPhone: ['店铺电话', '店鋪電話', '本店电话', '本店電話', '门店电话', '門店電話', 'storephone'],
  shopHours: ['营业时间', '營業時間', '时间段', 'hours', 'openinghours', 'open'],
  shopAddress: ['店铺地址', '店鋪地址', '本店地址', '门店地址', '門店地址', 'storeaddress'],
  day: ['日期', '日子', 'date', 'today', '今天'],
  time: ['时间', '時間', '时刻', '時刻', 'clock'],
  staff: [
    '店员',
    '店員',
    '员工',
    '員工',
    '收银员',
    '收銀員',
    '经手人',
    '經手人',
    'cashier',
    'seller',
  ],
  reprint: ['补打', '補印', '重印', 'copy'],
  called: ['称谓', '稱謂', '怎么称呼', 'salutation', 'dear'],
  name: ['姓名', '名字', '客户', '客戶', '顾客', '顧客', '会员', '會員', 'customer', 'fullname'],
  title: ['称呼', '稱呼', '先生', '女士', '小姐', '先生/女士', '先生/小姐', 'mr', 'ms'],
  number: ['会员号', '會員號', '编号', '編號', '卡号', '卡號', '会员编号', 'no', 'id', 'cardno'],
  phone: ['电话', '電話', '手机', '手機', '手机号', '手機號', 'mobile', 'tel'],
  address: ['地址', '住址', 'addr'],
  birthday: ['生日', '出生日期', 'birthdate', 'dob'],
  tier: ['等级', '等級', '级别', '級別', '会员等级', '會員等級', 'level', 'grade'],
  points: ['积分', '積分', '点数', '點數', '积分余额', '積分餘額', '點數餘額', 'balance', 'score'],
  pointsEnding: ['将到期积分', '到期积分', '到期積分', '到期點數', 'expiring', 'expiringpoints'],
  pointsUntil: ['积分到期', '積分到期', '點數到期', '到期日', '有效期至', 'expires', 'expiry'],
  receipt: ['单号', '單號', '小票号', '收据号', '收據號', 'receiptno', 'order'],
  products: ['商品', '货品', '貨品', '购买商品', '購買商品', 'items', 'goods'],
  total: ['合计', '合計', '总计', '總計', '实付', '實付', 'sum', 'paid'],
  method: ['付款方式', '支付方式', 'payment', 'paidby'],
  pointsEarned: ['本次积分', '本次積分', '本次點數', '获得积分', '獲得積分', 'earned', 'newpoints'],
  nextVisit: ['下次到店', '下次', '下次时间', '回访日', '回訪日', 'next', 'appointment'],
  nextVisitFor: ['下次事项', '下次事項', 'nextfor', 'reason'],
  note: ['备注', '備註', 'remark', 'memo'],
  what: ['事项', '事項', '类型', '類型', 'kind', 'type'],
  amount: ['金额', '金額', '数额', '數額', 'money'],
  principal: ['本金'],
  bonus: ['赠送', '贈送', '赠金', '贈金', 'gift'],
  storedLeft: ['储值余额', '儲值餘額', '余额', '餘額', 'storedbalance'],
  card: ['次卡', '卡名', 'visitcard'],
  uses: ['次数', '次數', 'times'],
  usesLeft: ['剩余次数', '剩餘次數', '剩余', 'left', 'remaining'],
  until: ['有效期', '截止日', 'validuntil', 'enddate'],
  from: ['开始日', '開始日', '起始', 'start'],
  through: ['结束日', '結束日', 'to', 'end'],
  count: ['人数', '人數', '条数', '條數', '数量', '數量', 'number of'],
  heading: ['标题', '標題', '题目', 'caption'],
  product: ['商品名', '品名', '产品', '產品', 'item'],
  price: ['价格', '價格', '单价', '單價', '售价', '售價', 'cost'],
  unit: ['单位', '單位'],
  code: ['条码', '條碼', '货号', '貨號', '商品编码', 'barcode', 'sku'],
  category: ['类别', '類別', '分类', '分類', 'group'],
  greeting: ['祝福', '问候', '問候', '生日祝福', '祝福语', 'wishes'],
};

/** The blank that was probably meant, of those that this document has; else of all others, so that the editor can say where it belongs. */
export function meantBlank(typed: string, among: readonly PrintBlank[]): PrintBlank | null {
  return nearName(typed, among, otherNames) ?? nearName(typed, printBlanks, otherNames);
}
