/**
 * The bars of a Code 128 (ISO/IEC 15417): widths in modules, bar and gap in turn, a bar first. The white of ten
 * modules on both sides is the drawing's. Digits go in pairs where that is shorter, so that a customer number of five is
 * 79 modules wide. Null for an empty text, one over 48 signs, or signs that bars cannot say.
 */
export function code128(content: string): readonly number[] | null {
  if (!/^[ -~]{1,48}$/.test(content)) return null;
  const values = valuesOf(content);
  const [start = 0, ...rest] = values;
  const check = rest.reduce((sum, value, at) => sum + value * (at + 1), start) % 103;
  return [...values, check, stop].flatMap((value) => Array.from(patterns[value] ?? '', Number));
}

const [toC, toB, startB, startC, stop] = [99, 100, 104, 105, 106] as const;

function valuesOf(content: string): readonly number[] {
  const values: number[] = [];
  let inPairs = leading(content) >= 4 || /^\d\d$/.test(content);
  values.push(inPairs ? startC : startB);
  let at = 0;
  while (at < content.length) {
    const rest = content.slice(at);
    const digits = leading(rest);
    const wantsPairs = inPairs ? digits >= 2 : isWorthPairs(digits, digits === rest.length);
    if (wantsPairs !== inPairs) values.push(wantsPairs ? toC : toB);
    inPairs = wantsPairs;
    values.push(inPairs ? Number(rest.slice(0, 2)) : rest.charCodeAt(0) - 32);
    at += inPairs ? 2 : 1;
  }
  return values;
}

/** Going over costs a sign, and coming back another; the odd digit of a run is said before. */
function isWorthPairs(digits: number, isEnd: boolean): boolean {
  return digits % 2 === 0 && digits >= (isEnd ? 4 : 6);
}

function leading(text: string): number {
  return /^\d*/.exec(text)?.[0].length ?? 0;
}

/** Widths of the values 0 to 105, six to each. */
const widths =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132' +
  '122231113222123122123221223211221132221231213212223112312131311222321122321221312212' +
  '322112322211212123212321232121111323131123131321112313132113132311211313231113231311' +
  '112133112331132131113123113321133121313121211331231131213113213311213131311123311321' +
  '331121312113312311332111314111221411431111111224111422121124121421141122141221112214' +
  '112412122114122411142112142211241211221114413111241112134111111242121142121241114212' +
  '124112124211411212421112421211212141214121412121111143111341131141114113114311411113' +
  '411311113141114131311141411131211412211214211232';
/** By value; the last one, which ends the code, has a bar more. */
const patterns: readonly string[] = [...(widths.match(/\d{6}/g) ?? []), '2331112'];
