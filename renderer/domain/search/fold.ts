import { simplifiedPairs } from './simplified-data.ts';

/**
 * One code point as search compares it: full width becomes half width, capitals small, traditional simplified, accents go.
 * ü stays, because only its neighbours say whether it is pinyin (`words` in runs.ts). Empty for marks and invisible signs.
 */
export function foldCharacter(codePoint: number): string {
  const known = folded.get(codePoint);
  if (known !== undefined) return known;
  const fresh = foldFresh(codePoint);
  folded.set(codePoint, fresh);
  return fresh;
}

/** A Chinese character, rare ones and 〇 included. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff) ||
    codePoint === 0x3007
  );
}

/** 0 to 9; full-width digits were folded before. */
export function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** A letter of any script; Han too, so ask `isHan` first. */
export function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character);
}

const folded = new Map<number, string>();
let simplified: ReadonlyMap<string, string> | undefined;

function foldFresh(codePoint: number): string {
  const small = String.fromCodePoint(codePoint).normalize('NFKC').toLowerCase();
  if (isHan(small.codePointAt(0) ?? 0)) return simplifiedTable().get(small) ?? small;
  return small
    .normalize('NFD')
    .replace(/u\u0304?\u0308/g, 'ü')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .normalize('NFC');
}

/** Built at the first need. */
function simplifiedTable(): ReadonlyMap<string, string> {
  if (simplified) return simplified;
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < simplifiedPairs.length; at += 2) {
    table.set(simplifiedPairs.charAt(at), simplifiedPairs.charAt(at + 1));
  }
  simplified = table;
  return table;
}
