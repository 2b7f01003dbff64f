/** Something such shops sell, with the price in cents. */
export type SampleProduct = {
  readonly name: string;
  readonly category: string;
  readonly cents: number;
  /** What one of it is. */
  readonly unit: string;
  /** What the buyer should know afterwards. */
  readonly care?: string;
};

/** What such shops sell; the first ones are sold most. */
export const sampleProducts: readonly SampleProduct[] = [
  { name: '剪发', category: '美发', cents: 3800, unit: '次' },
  { name: '洗剪吹', category: '美发', cents: 5800, unit: '次' },
  { name: '美甲', category: '美容', cents: 12800, unit: '次', care: '24 小时内少泡热水' },
  { name: '奶茶', category: '饮品', cents: 1500, unit: '杯' },
  { name: '拿铁', category: '饮品', cents: 2200, unit: '杯' },
  { name: '龙井 250克', category: '茶叶', cents: 26800, unit: '罐', care: '密封冷藏，半年内喝完' },
  { name: '染发', category: '美发', cents: 26800, unit: '次', care: '48 小时内不要洗头' },
  { name: '补水面膜', category: '美容', cents: 9900, unit: '盒' },
  { name: '肩颈按摩', category: '养生', cents: 16800, unit: '次', care: '当天多喝温水' },
  { name: '烫发', category: '美发', cents: 36800, unit: '次', care: '48 小时内不要洗头、扎头发' },
  { name: '普洱茶饼', category: '茶叶', cents: 19800, unit: '饼', care: '通风避光存放' },
  { name: '面部护理', category: '美容', cents: 29800, unit: '次', care: '三天内注意防晒' },
  { name: '足疗 60分钟', category: '养生', cents: 12800, unit: '次' },
  { name: '生日蛋糕', category: '烘焙', cents: 16800, unit: '个', care: '冷藏，当天吃完' },
  { name: '护发精油', category: '美发', cents: 8800, unit: '瓶' },
  { name: '白茶礼盒', category: '茶叶', cents: 58800, unit: '盒' },
  { name: '月饼礼盒', category: '烘焙', cents: 28800, unit: '盒' },
  { name: '年卡套餐', category: '养生', cents: 198000, unit: '张' },
  { name: '儿童剪发', category: '美发', cents: 2800, unit: '次' },
  { name: '头皮护理', category: '美发', cents: 15800, unit: '次' },
  { name: '盘发造型', category: '美发', cents: 18800, unit: '次' },
  { name: '洗发水 500毫升', category: '美发', cents: 6800, unit: '瓶' },
  { name: '修眉', category: '美容', cents: 3000, unit: '次' },
  { name: '睫毛嫁接', category: '美容', cents: 19800, unit: '次', care: '48 小时内不碰水' },
  { name: '清洁面膜', category: '美容', cents: 7900, unit: '盒' },
  { name: '防晒霜', category: '美容', cents: 12900, unit: '支' },
  { name: '身体乳', category: '美容', cents: 8900, unit: '瓶' },
  { name: '美式咖啡', category: '饮品', cents: 1800, unit: '杯' },
  { name: '柠檬茶', category: '饮品', cents: 1600, unit: '杯' },
  { name: '热可可', category: '饮品', cents: 2000, unit: '杯' },
  { name: '正山小种 100克', category: '茶叶', cents: 12800, unit: '罐' },
  { name: '茉莉花茶 100克', category: '茶叶', cents: 3600, unit: '袋' },
  { name: '盖碗', category: '茶具', cents: 9800, unit: '个' },
  { name: '旅行茶具', category: '茶具', cents: 23800, unit: '套' },
  { name: '艾灸', category: '养生', cents: 15800, unit: '次', care: '四小时内不洗澡' },
  { name: '拔罐', category: '养生', cents: 8800, unit: '次' },
  { name: '采耳', category: '养生', cents: 6800, unit: '次' },
  { name: '牛轧糖', category: '烘焙', cents: 3500, unit: '袋' },
  { name: '蛋黄酥 6枚', category: '烘焙', cents: 4800, unit: '盒' },
  { name: '节日伴手礼', category: '烘焙', cents: 12800, unit: '份' },
];
