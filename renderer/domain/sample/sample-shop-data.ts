import type { Weighted } from './random.ts';

/** The shop to try: the words that are in it besides its customers. */
export const shopName = '云间生活馆';

export const staff = [
  { name: '周店长', code: '01' },
  { name: '小李', code: '02' },
  { name: '阿敏', code: '03' },
] as const;

export const skins = ['干性', '油性', '混合', '敏感'] as const;

export const customFields = [
  { name: '肤质', kind: 'choice', choices: skins },
  { name: '下次护理', kind: 'date', choices: [] },
] as const;

export const occupations: Weighted<string> = [
  ['老师', 10],
  ['会计', 8],
  ['护士', 6],
  ['全职妈妈', 9],
  ['程序员', 6],
  ['个体户', 8],
  ['退休', 7],
  ['学生', 6],
];

export const streets = ['解放路', '人民路', '文昌街', '湖滨路', '翠竹巷', '新华里'] as const;

/** What a shop would do next about somebody who asked. */
export const nextSteps = [
  '周六来试做',
  '发新品价目',
  '等她发工资再问',
  '约面部护理体验',
  '团体价报给人事',
  '下月婚礼，约试妆',
  '送一张体验券',
  '回电话，问满意吗',
] as const;

export const goneReasons: Weighted<string> = [
  ['价格', 9],
  ['搬走', 8],
  ['去了别家', 6],
  ['联系不上', 5],
  ['不满意', 3],
  ['孩子出生，没有时间', 1],
];

export const refundReasons = [
  '颜色不满意，退一部分',
  '多收了一份',
  '礼盒有破损',
  '临时有事没做',
] as const;

export const remarks = [
  '今天换了新洗发水，说味道喜欢',
  '问了年卡，想和先生商量',
  '介绍了同事来',
  '等了二十分钟，送了一杯茶',
  '下次想做护理，提前约',
  '换手机号了，旧号不用',
] as const;
