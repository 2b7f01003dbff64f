/** What such shops sell, with the price in cents; the first ones are sold most. */
export const sampleProducts: readonly {
  readonly name: string;
  readonly category: string;
  readonly cents: number;
}[] = [
  { name: '剪发', category: '美发', cents: 3800 },
  { name: '洗剪吹', category: '美发', cents: 5800 },
  { name: '美甲', category: '美容', cents: 12800 },
  { name: '奶茶', category: '饮品', cents: 1500 },
  { name: '拿铁', category: '饮品', cents: 2200 },
  { name: '龙井 250克', category: '茶叶', cents: 26800 },
  { name: '染发', category: '美发', cents: 26800 },
  { name: '补水面膜', category: '美容', cents: 9900 },
  { name: '肩颈按摩', category: '养生', cents: 16800 },
  { name: '烫发', category: '美发', cents: 36800 },
  { name: '普洱茶饼', category: '茶叶', cents: 19800 },
  { name: '面部护理', category: '美容', cents: 29800 },
  { name: '足疗 60分钟', category: '养生', cents: 12800 },
  { name: '生日蛋糕', category: '烘焙', cents: 16800 },
  { name: '护发精油', category: '美发', cents: 8800 },
  { name: '白茶礼盒', category: '茶叶', cents: 58800 },
  { name: '月饼礼盒', category: '烘焙', cents: 28800 },
  { name: '年卡套餐', category: '养生', cents: 198000 },
];
