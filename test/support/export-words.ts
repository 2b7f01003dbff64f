import type { CustomerWords } from '#data/export/export-customers.ts';
import type { SaleWords } from '#data/export/export-sales.ts';
import type { CustomerColumn } from '#domain/export/customer-cells.ts';
import field from '#i18n/zh-CN/field.json';
import stage from '#i18n/zh-CN/stage.json';

/** Headings that `field.json` has no word for, or another name. */
const others: Readonly<Record<string, string>> = {
  referrer: '介绍人',
  points: '积分',
  stored: '储值余额',
  storedBonus: '其中赠金',
  spent: '消费总额',
  visits: '消费次数',
  lastVisit: '最后消费',
  consentDay: '答复日期',
  createdDay: '建档日期',
};

/** The owner's words in Chinese, as a screen hands them to the export. */
export const customerWords: CustomerWords = {
  title: '顾客',
  heading: (column: CustomerColumn) =>
    others[column] ?? Object.entries(field).find(([key]) => key === column)?.[1] ?? column,
  gender: { female: '女', male: '男' },
  stage,
  consent: { yes: '同意', no: '不同意' },
  yes: '是',
  no: '否',
};

export const saleWords: SaleWords = {
  title: '销售',
  heading: (column) => column,
  method: { cash: '现金', wechat: '微信', alipay: '支付宝', card: '刷卡', other: '其他' },
  time: (at) => at.slice(11, 16),
};
