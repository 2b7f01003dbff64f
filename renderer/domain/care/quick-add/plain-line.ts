/**
 * A line in which every sign has one spelling, and stands where it stood: full width becomes half width, capitals small,
 * and the traditional signs of day and time simplified. What was read is then cut out of the line as typed.
 */
export function plainLine(line: string): string {
  let plain = '';
  for (let at = 0; at < line.length; at += 1) plain += plainSign(line[at] ?? '');
  return plain;
}

/** Stands where words were read already, so that nothing reads them again and what is beside them still is beside something. */
const readSign = '\u0000';

/** Takes a stretch of the plain line as read. */
export function withRead(plain: string, { start, end }: Stretch): string {
  return plain.slice(0, start) + readSign.repeat(end - start) + plain.slice(end);
}

/** From where to where (behind the last sign) something stands in the line. */
export type Stretch = { readonly start: number; readonly end: number };

/** Traditional sign, then simplified: of the words that a line of quick add is read by. */
const pairs =
  '後后 週周 禮礼 農农 曆历 陰阴 舊旧 點点 鐘钟 鍾钟 號号 個个 閏闰 臘腊 兩两 過过 這这 時时 淩凌 間间 給给 約约 問问 聯联 絡络 訪访 請请 幫帮 發发 話话 為为 謝谢 關关 總总 師师 媽妈 爺爷 嬸婶 買买 試试 選选 補补 續续 換换 準准 備备 體体 驗验 醫医 闆板 訂订 辦办 慶庆 紹绍 薦荐 門门 複复 診诊 講讲 說说 寫写 還还 來来 親亲 樓楼 機机 館馆 碼码 領领 類类';
const simplified: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map(([traditional = '', plain = '']) => [traditional, plain]),
);
/** Dashes and the like that half width does not make plain. */
const signs: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['—', '-'],
]);

/** The line with simplified signs for those words, each where it stood; capitals stay. */
export function simplifiedLine(line: string): string {
  let plain = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    plain += simplified.get(sign) ?? sign;
  }
  return plain;
}

function plainSign(sign: string): string {
  const known = simplified.get(sign) ?? signs.get(sign);
  if (known !== undefined) return known;
  const small = sign.normalize('NFKC').toLowerCase();
  return small.length === 1 ? small : sign;
}
