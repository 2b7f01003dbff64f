import { type GuessRules, areHeadings, guessFields } from '../import/guess-columns.ts';

/** What a column of a list of products can be, in the order in which the catalogue leaves. */
export const productFields = [
  'code',
  'name',
  'category',
  'price',
  'unit',
  'careText',
  'active',
] as const;
export type ProductField = (typeof productFields)[number];

/** Whose or which name it is, or another thing about a product: `供应商名称`, `商品单价`, `Brand name`. */
const notTheName =
  /编码|编号|条码|货号|类|数量|库存|单价|价格|金额|单位|规格|状态|品牌|客户|会员|顾客|供应商|公司|门店|code|sku|category|price|type|unit|status|brand|customer|member|supplier|company|user|first|last/;

const rules: GuessRules<ProductField> = {
  several: [],
  weak: new Map([
    ['商品', 1],
    ['产品', 1],
    ['项目', 1],
    ['product', 1],
    ['item', 1],
  ]),
  isNot: (field, heading) =>
    (field === 'name' && notTheName.test(heading)) ||
    (field === 'code' && /客户|会员|顾客|供应商|customer|member|supplier|post|zip/.test(heading)) ||
    // What the shop pays, and what only some pay, is not the price of the till.
    (field === 'price' && /进价|进货|成本|采购|批发|会员|折|cost|wholesale|member/.test(heading)) ||
    (field === 'unit' && /客户|供应商|工作|unitof/.test(heading)) ||
    (field === 'active' && /日期|时间|date|time|order|payment|支付|付款|订单/.test(heading)),
  headings: {
    code: [
      '货号',
      '货号条码',
      '编号',
      '编码',
      '条码',
      '条形码',
      '商品编码',
      '商品编号',
      '商品条码',
      '产品编号',
      'code',
      'sku',
      'stockcode',
      'productcode',
      'itemcode',
      'barcode',
    ],
    name: [
      '品名',
      '名称',
      '商品',
      '商品名',
      '商品名称',
      '产品',
      '产品名称',
      '货品',
      '货品名称',
      '项目',
      '项目名称',
      '服务项目',
      'name',
      'product',
      'productname',
      'item',
      'itemname',
      'description',
    ],
    category: [
      '类别',
      '分类',
      '品类',
      '类目',
      '商品分类',
      '商品类别',
      '商品类型',
      'category',
      'producttype',
      'department',
    ],
    price: [
      '价格',
      '单价',
      '售价',
      '零售价',
      '销售价',
      '定价',
      '标价',
      'price',
      'unitprice',
      'retailprice',
      'saleprice',
    ],
    unit: ['单位', '计量单位', '销售单位', 'unit', 'uom'],
    careText: [
      '售后提示',
      '使用说明',
      '保养说明',
      '护理说明',
      '洗涤说明',
      '注意事项',
      'caretext',
      'careinstructions',
      'instructions',
    ],
    active: [
      '在售',
      '是否在售',
      '上架',
      '是否上架',
      '启用',
      '是否启用',
      '状态',
      '商品状态',
      'onsale',
      'active',
      'available',
      'status',
    ],
  },
};

/** What each column probably is, by its heading; null for one that is not taken over. */
export function guessProductColumns(
  row: readonly string[],
  fold: (text: string) => string,
): readonly (ProductField | null)[] {
  return guessFields(row, fold, rules);
}

/** Whether the first row is headings of a list of products. */
export function looksLikeProductHeadings(
  row: readonly string[],
  fold: (text: string) => string,
): boolean {
  return areHeadings(row, fold, rules);
}

/** Whether a list may be of products: what they are called, and what they cost or by which code they go. */
export function looksLikeProducts(columns: readonly (ProductField | null)[]): boolean {
  const has = (field: ProductField) => columns.includes(field);
  return has('name') && (has('price') || has('code'));
}
