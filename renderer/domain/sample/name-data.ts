import type { Weighted } from './random.ts';

/**
 * Surnames by how common they are, in hundredths of a percent (after the ministry's report on names for 2020 and the census of 2010),
 * with a tail of rare ones, and those that are read unlike the character, which search must get right.
 */
export const surnames: Weighted<string> = weighted(
  '王725 李719 张683 刘538 陈453 杨308 黄223 赵229 吴205 周212 徐167 孙154 马129 朱126 胡131 郭115 何117 林118 高110 罗86 ' +
    '郑92 梁84 谢72 宋81 唐69 许69 韩68 冯64 邓62 曹58 彭57 曾58 肖57 田55 董53 袁52 潘51 于62 蒋51 蔡54 余48 杜51 叶48 程48 ' +
    '苏47 魏47 吕48 丁45 任45 沈44 姚44 卢43 姜42 崔41 钟40 谭39 陆38 汪37 范37 金36 石35 廖35 贾34 夏34 韦33 付33 方32 白31 ' +
    '邹31 孟30 熊30 秦29 邱29 江28 尹27 薛27 闫26 段26 雷26 侯25 龙24 史24 陶23 黎23 贺22 顾22 毛21 郝21 龚21 邵21 万20 钱20 严20 ' +
    '覃19 武19 戴19 莫18 孔18 向18 汤18 温9 康9 施9 牛9 樊8 葛8 邢8 安8 齐7 易7 乔7 伍7 庞7 颜7 倪6 庄6 聂6 章6 鲁6 岳6 翟6 殷6 ' +
    '詹5 申5 欧5 耿5 关5 兰5 焦5 俞5 左5 柳5 甘5 祝5 包4 宁4 尚4 符4 舒4 阮4 柯4 纪4 梅4 童4 凌4 毕4 单4 季4 裴4 霍4 涂4 成4 苗4 谷4 ' +
    '盛3 曲3 翁3 冉3 骆3 蓝3 路3 游3 辛3 靳3 欧阳3 管3 柴3 蒙3 鲍3 华3 喻3 祁3 蒲3 房3 滕3 屈3 饶3 解3 牟3 艾3 尤3 阳3 时3 穆3 农3 ' +
    '司2 卓2 古2 吉2 缪2 简2 车2 项2 连2 芦2 麦2 褚2 娄2 窦2 戚2 岑2 景2 党2 宫2 费2 卜2 冷2 晏2 席2 卫2 米2 柏2 宗2 瞿2 桂2 全2 佟2 应2 ' +
    '臧2 闵2 苟2 邬2 边2 卞2 姬2 师2 和2 仇2 栾2 隋2 商2 刁2 沙2 荣2 巫2 寇2 桑2 郎2 甄2 丛2 仲2 虞2 敖2 巩2 明2 佘2 池2 查2 麻2 苑2 迟2 邝2 ' +
    '官1 封1 谈1 匡1 鞠1 惠1 荆1 乐1 冀1 郁1 胥1 南1 班1 储1 原1 栗1 燕1 楚1 鄢1 劳1 谌1 奚1 皮1 粟1 冼1 蔺1 楼1 盘1 满1 闻1 位1 厉1 伊1 ' +
    '仝1 区1 郜1 海1 阚1 花1 权1 强1 帅1 屠1 豆1 朴1 盖1 练1 廉1 禹1 井1 祖1 漆1 巴1 丰1 支1 卿1 国1 狄1 平1 计1 索1 宣1 晋1 相1 初1 门1 云1 ' +
    '上官1 司马1 诸葛1 尉迟1 令狐1 皇甫1 慕容1 东方1 夏侯1 长孙1 万俟1 澹台1 司徒1 端木1 南宫1 宇文1 员1 逄1 郗1 隗1 折1 乜1 召1',
);

/** Given names by the years in which they were given, for women and men; single characters, used alone or in pairs. */
export const givenByEra = [
  {
    until: 1969,
    female: '秀英桂兰玉珍凤芳淑华琴梅云珠莲翠菊素荣霞香娥美惠月春红',
    male: '建国军明华平德福生祥贵荣林海清忠义宝全根发文武志强庆成金',
  },
  {
    until: 1984,
    female: '丽红艳敏静燕芳霞英娟玲萍梅华娜秀琴晓云洁莉蓉慧春雪',
    male: '伟强勇军磊涛斌波辉刚超杰鹏峰建明海平志东华亮健飞宏',
  },
  {
    until: 1999,
    female: '婷雪娜丹倩莹颖晶璐佳琳慧雯欣洋梦瑶静媛晓宁薇蕾露单乐',
    male: '浩宇鹏飞帅超凯旭阳龙晨俊杰涛峰博文亮鑫磊翔宁远航乐行',
  },
  {
    until: 9999,
    female: '梓涵欣怡诗雨一诺紫萱语桐可馨思琪若汐艺沐妍曦瑾希悦彤',
    male: '子轩浩然宇博文俊熙昊天泽梓睿奕辰铭皓煜沐宸逸晨航嘉乐行重',
  },
] as const;

/** Everyday pairs that whole generations share. */
export const givenPairs = {
  female: [
    '晓宁',
    '雨欣',
    '婷婷',
    '丽娜',
    '秀英',
    '桂英',
    '小红',
    '思雨',
    '欣怡',
    '梓涵',
    '佳怡',
    '海燕',
  ],
  male: [
    '建国',
    '志强',
    '建军',
    '浩然',
    '子轩',
    '俊杰',
    '文博',
    '国强',
    '海涛',
    '宇轩',
    '家豪',
    '小军',
  ],
} as const;

export const latinFirst =
  'Amy Linda John David Kevin Tom Lucy Anna Michael Sara Peter Alex Coco Jessica Vivian Jason Tony Grace'.split(
    ' ',
  );
export const latinLast =
  'Smith Wang Chen Lee Brown Müller Kim Tanaka Garcia Wong Chan Johnson'.split(' ');

/** As owners write when they never asked for the name: 王姐, 小李, 3号楼张阿姨. */
export const titles = [
  '姐',
  '哥',
  '阿姨',
  '叔',
  '总',
  '老师',
  '太太',
  '先生',
  '女士',
  '老板',
] as const;

/** For the few cards that were written in Taiwan or Hong Kong. */
export const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  '张張 刘劉 陈陳 杨楊 黄黃 赵趙 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 许許 韩韓 冯馮 邓鄧 叶葉 苏蘇 吕呂 卢盧 钟鍾 谭譚 陆陸 单單 宁寧 晓曉 丽麗 艳艷 静靜 娟娟 伟偉 强強 军軍 涛濤 辉輝 刚剛 杰傑 凤鳳 兰蘭 华華 国國 云雲 红紅 琼瓊 莹瑩 颖穎 洁潔 乐樂 龙龍 凯凱 飞飛 鹏鵬 宝寶 庆慶 义義 东東 贵貴 荣榮 莲蓮 诗詩 语語 萱萱 欧歐 阳陽'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

function weighted(list: string): Weighted<string> {
  return list.split(' ').map((entry) => {
    const digits = /\d+$/.exec(entry)?.[0] ?? '1';
    return [entry.slice(0, entry.length - digits.length), Number(digits)] as const;
  });
}
