/**
 * How many times a thief would have to double the tries, in bits: what people use is cut into the pieces that
 * guessing programs try (well-known words, dates, phones, rows of keys, one sign repeated), and each counts for
 * what such a program would need, not for its letters. Rather too low than too high.
 */
export function passphraseBits(passphrase: string, known: readonly string[]): number {
  const words = [...known.filter((word) => word.length > 1), ...common].map((word) => fold(word));
  const seen = new Set<string>();
  let bits = 0;
  for (let rest = fold(passphrase); rest !== '';) {
    const piece = firstPiece(rest, words);
    bits += seen.has(piece.text) ? 1 : piece.bits;
    // A single sign comes again in any sentence.
    if (piece.text.length > 1) seen.add(piece.text);
    rest = rest.slice(piece.text.length);
  }
  // What capitals add is which letters are capitals, and that is mostly the first.
  return bits + (/\p{Lu}/u.test(passphrase) ? 2 : 0);
}

type Piece = { readonly text: string; readonly bits: number };

function firstPiece(text: string, words: readonly string[]): Piece {
  const word = words.find((one) => text.startsWith(one));
  if (word !== undefined) return { text: word, bits: 4 };
  const run = runLength(text);
  // Three in a row are in many words, four in hardly any.
  if (run >= 4) return { text: text.slice(0, run), bits: 4 };
  for (const [shape, bitsOf] of patterns) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return { text: found, bits: bitsOf(found) };
  }
  if (run === 3) return { text: text.slice(0, run), bits: 4 };
  const sign = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return { text: sign, bits: bitsOfSign(sign) };
}

const patterns: readonly (readonly [RegExp, (found: string) => number])[] = [
  [/^1[3-9]\d{9}/, () => 12],
  [/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/, () => 12],
  [/^(?:19|20)\d\d/, () => 6],
  [/^(.)\1{2,}/u, () => 5],
  // A word or pinyin: letters follow each other as a language has it.
  [/^[a-z]{4,}/, (found) => found.length * (vowelShare(found) < 0.2 ? 4.5 : 2.3)],
];

/** 1234, 9876, abcd, and rows of keys: the length of it at the beginning. */
function runLength(text: string): number {
  let longest = 1;
  for (const row of rows) {
    const from = row.indexOf(text[0] ?? '');
    let length = 0;
    while (from >= 0 && text[length] !== undefined && text[length] === row[from + length])
      length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

const forward = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const rows = [...forward, ...forward.map((row) => Array.from(row).toReversed().join(''))];

function bitsOfSign(sign: string): number {
  if (/\d/.test(sign)) return 3.3;
  if (/[a-z]/.test(sign)) return 4.5;
  if (/\s/u.test(sign)) return 1;
  // Of 3,000 usual characters, but two or three of them make a word or a name.
  return /\p{Script=Han}/u.test(sign) ? 6.5 : 5;
}

function vowelShare(word: string): number {
  return word.replaceAll(/[^aeiouy]/g, '').length / word.length;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What lists of stolen passwords are full of, here and elsewhere; years, rows and repetitions are found by rule. */
const common = [
  'password',
  'passw0rd',
  'iloveyou',
  'welcome',
  'letmein',
  'admin',
  'root',
  'dragon',
  'monkey',
  'football',
  'sunshine',
  'princess',
  'woaini',
  'aini',
  'woaiwojia',
  'nihao',
  'mima',
  'zhongguo',
  'beijing',
  'shanghai',
  'taiwan',
  'taobao',
  'weixin',
  'wechat',
  'alipay',
  '5201314',
  '1314520',
  '520',
  '1314',
  '147258',
  '147852',
  '159357',
  '112233',
  '123123',
  '密码',
  '密碼',
  '我爱你',
  '我愛你',
  '一生一世',
  '恭喜发财',
  '恭喜發財',
  '万事如意',
  '萬事如意',
  '生意兴隆',
  '生意興隆',
  '你好',
  '老板',
  '老闆',
  '中国',
  '中國',
  'regulars',
  '熟客',
];
