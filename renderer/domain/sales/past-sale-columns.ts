import { type GuessRules, areHeadings, guessFields } from '../import/guess-columns.ts';

/** What a column of a list of past sales can be. One row is one line of a receipt, or a whole sale. */
export const pastSaleFields = [
  'receipt',
  'date',
  'time',
  'phone',
  'customerNumber',
  'customerName',
  'productCode',
  'product',
  'category',
  'quantity',
  'unitPrice',
  'amount',
  'method',
  'staff',
  'type',
] as const;
export type PastSaleField = (typeof pastSaleFields)[number];

const rules: GuessRules<PastSaleField> = {
  several: [],
  weak: new Map([
    ['客户', 0],
    ['会员', 0],
    ['顾客', 0],
    ['customer', 0],
    ['member', 0],
    ['商品', 1],
    ['product', 1],
    ['item', 1],
    ['销售', 0],
  ]),
  isNot: (field, heading) =>
    (field === 'customerName' && /编号|卡号|号码|等级|积分|余额|类型|id$|no$|code/.test(heading)) ||
    (field === 'product' && /编码|编号|条码|类|数量|单价|金额|code|sku|category/.test(heading)) ||
    (field === 'date' && /生日|有效|到期|生产|保质|上架|birth|expir/.test(heading)) ||
    (field === 'type' && /商品|会员|客户|支付|付款/.test(heading)) ||
    (field === 'amount' && /数量|积分|余额/.test(heading)) ||
    (field === 'receipt' && /手机|电话|phone/.test(heading)),
  headings: {
    receipt: [
      '单号',
      '订单号',
      '订单编号',
      '小票号',
      '流水号',
      '销售单号',
      '交易号',
      '发票号',
      'invoice',
      'invoiceno',
      'invoicenumber',
      'orderno',
      'orderid',
      'ordernumber',
      'receipt',
      'receiptno',
      'transactionid',
    ],
    date: [
      '日期',
      '销售日期',
      '消费日期',
      '交易日期',
      '消费时间',
      '交易时间',
      '下单时间',
      '销售时间',
      '结账时间',
      'date',
      'invoicedate',
      'orderdate',
      'saledate',
      'datetime',
    ],
    time: ['时间', '时刻', 'time'],
    phone: ['手机', '手机号', '手机号码', '电话', '会员手机', '联系方式', 'phone', 'mobile', 'tel'],
    customerNumber: [
      '会员号',
      '会员卡号',
      '卡号',
      '会员编号',
      '客户编号',
      '顾客编号',
      'customerid',
      'customerno',
      'customernumber',
      'memberid',
      'cardno',
      'cardnumber',
    ],
    customerName: [
      '姓名',
      '客户',
      '会员',
      '顾客',
      '客户姓名',
      '会员姓名',
      'customer',
      'customername',
      'name',
      'member',
    ],
    productCode: [
      '货号',
      '商品编码',
      '商品编号',
      '商品条码',
      '条码',
      '条形码',
      '编码',
      'sku',
      'stockcode',
      'productcode',
      'itemcode',
      'barcode',
    ],
    product: [
      '商品',
      '品名',
      '商品名称',
      '名称',
      '项目',
      '服务项目',
      '货品',
      'product',
      'productname',
      'description',
      'item',
      'itemname',
    ],
    category: ['类别', '分类', '商品分类', '商品类别', '品类', 'category'],
    quantity: ['数量', '件数', '销售数量', 'quantity', 'qty', 'count'],
    unitPrice: ['单价', '售价', '价格', '零售价', 'unitprice', 'price'],
    amount: [
      '金额',
      '小计',
      '实收',
      '实收金额',
      '消费金额',
      '应收',
      '合计',
      '总价',
      '销售金额',
      'amount',
      'total',
      'linetotal',
      'paid',
    ],
    method: ['支付方式', '付款方式', '收款方式', '支付', 'payment', 'paymentmethod'],
    staff: ['收银员', '店员', '员工', '营业员', '导购', '服务人员', '技师', 'staff', 'cashier'],
    type: ['类型', '单据类型', '交易类型', '业务类型', 'type', 'transactiontype'],
  },
};

/** What each column probably is, by its heading; null for one that is not taken over. */
export function guessSaleColumns(
  row: readonly string[],
  fold: (text: string) => string,
): readonly (PastSaleField | null)[] {
  return guessFields(row, fold, rules);
}

/** Whether the first row is headings of a list of sales. */
export function looksLikeSaleHeadings(
  row: readonly string[],
  fold: (text: string) => string,
): boolean {
  return areHeadings(row, fold, rules);
}

/** Whether a list is of sales rather than of customers: it says when, and how much or of what. */
export function looksLikeSales(columns: readonly (PastSaleField | null)[]): boolean {
  const has = (field: PastSaleField) => columns.includes(field);
  return has('date') && (has('amount') || has('unitPrice') || has('quantity'));
}
