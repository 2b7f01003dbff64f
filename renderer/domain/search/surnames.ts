/**
 * How a surname is read, where the character alone could be read otherwise (rules.md §1): 单 is shàn, so `sxn` finds
 * 单晓宁 and `dxn` does not. Two readings where families differ. Simplified characters; sources: pinyin-pro's
 * surname list, 现代汉语词典, and the rule's own table.
 */
const single =
  '孙sun 冯feng 褚chu 沈shen 朱zhu 许xu 陶tao 柏bai/bo 彭peng 俞yu 汤tang 殷yin 乐yue/le 齐qi 卜bu 和he 强qiang 贾jia ' +
  '盛sheng 万wan 莫mo 缪miao 解xie 丁ding 贲ben 单shan 石shi 陆lu 羊yang 於yu 家jia 糜mi 隗wei/kui 谷gu 车che 宓mi/fu ' +
  '郗xi/chi 仰yang 仇qiu 暴bao 钭tou 景jing 叶ye 薄bo 宿su 能nai 莘shen/xin 翟zhai 郦li 瞿qu 艾ai 都du 广guang 蔚yu/wei ' +
  '阚kan 那na 曾zeng 乜nie 查zha 红hong 竺zhu 盖ge 牟mou/mu 区ou 覃qin/tan 朴piao 繁po 员yun 句gou 谌chen/shen 折she ' +
  '召shao 郄qie/xi 啜chuai 行xing 任ren 华hua 葛ge 洗xian 冼xian 纪ji 尉wei/yu 种chong 祭zhai 秘bi 逄pang 佴nai 黑he ' +
  '令ling 么yao 幺yao 晟cheng 哈ha 澹tan 尹yin 应ying 占zhan 曲qu 桑sang 臧zang 宁ning 尤you 余yu 车che 邵shao 舍she ' +
  '过guo 相xiang 粘nian 藏zang 洪hong 长chang/zhang 重chong 降jiang 弗fu 适kuo 撒sa 乘sheng 渑sheng 缴jiao 术zhu 咸xian';

const compound =
  '万俟mo,qi 尉迟yu,chi 长孙zhang,sun 澹台tan,tai 单于chan,yu 乐正yue,zheng 令狐ling,hu 鲜于xian,yu 夹谷jia,gu ' +
  '子车zi,ju 亓官qi,guan 仉督zhang,du 句龙gou,long 毌丘guan,qiu 宰父zai,fu 榖梁gu,liang 谷梁gu,liang 拓跋tuo,ba ' +
  '南宫nan,gong 第五di,wu 司马si,ma 上官shang,guan 欧阳ou,yang 夏侯xia,hou 诸葛zhu,ge 闻人wen,ren 东方dong,fang ' +
  '赫连he,lian 皇甫huang,fu 公羊gong,yang 公冶gong,ye 宗政zong,zheng 濮阳pu,yang 淳于chun,yu 太叔tai,shu ' +
  '申屠shen,tu 公孙gong,sun 仲孙zhong,sun 轩辕xuan,yuan 钟离zhong,li 宇文yu,wen 慕容mu,rong 闾丘lv,qiu 司徒si,tu ' +
  '司空si,kong 司寇si,kou 颛孙zhuan,sun 端木duan,mu 巫马wu,ma 公西gong,xi 漆雕qi,diao 壤驷rang,si 公良gong,liang ' +
  '段干duan,gan 百里bai,li 东郭dong,guo 南门nan,men 呼延hu,yan 羊舌yang,she 梁丘liang,qiu 左丘zuo,qiu 东门dong,men 西门xi,men';

/** Surname → for each of its characters, how that one is read. */
const surnames = new Map<string, readonly (readonly string[])[]>();
for (const [name, sounds] of entries(single)) surnames.set(name, [sounds.split('/')]);
for (const [name, sounds] of entries(compound))
  surnames.set(
    name,
    sounds.split(',').map((s) => [s]),
  );

/**
 * The readings of the surname that a name begins with, one list for each of its characters; none if the
 * surname is read as its character always is. A compound surname goes before its first character.
 */
export function surnameReadings(name: string): readonly (readonly string[])[] {
  return surnames.get(name.slice(0, 2)) ?? surnames.get(name.slice(0, 1)) ?? [];
}

function entries(list: string): readonly (readonly [string, string])[] {
  return list.split(' ').map((entry) => {
    const sounds = /[a-z].*$/.exec(entry)?.[0] ?? '';
    return [entry.slice(0, entry.length - sounds.length), sounds] as const;
  });
}
