/**
 * The name that was probably meant by what somebody typed between braces: one of its other names, a slip of
 * the fingers (piont), or a Chinese word inside a longer one (客户姓名). Null if nothing is like it.
 */
export function nearName<Name extends string>(
  typed: string,
  names: readonly Name[],
  otherNames: Readonly<Record<Name, readonly string[]>>,
): Name | null {
  const word = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  if (word === '') return null;
  const named = names.find(
    (name) => name.toLowerCase() === word || otherNames[name].includes(word),
  );
  if (named !== undefined) return named;
  const near = names.find((name) => stepsBetween(name.toLowerCase(), word) <= slipsIn(name));
  return near ?? names.find((name) => otherNames[name].some((one) => isPartOf(one, word))) ?? null;
}

/** 客户姓名, 积分余额: a Chinese word inside a longer one. */
function isPartOf(one: string, word: string): boolean {
  return one.length > 1 && /^\p{Script=Han}+$/u.test(one) && word.includes(one);
}

/** One wrong letter in a short word, two in a longer one. */
function slipsIn(name: string): number {
  return name.length > 4 ? 2 : 1;
}

/** How many letters must be put in, taken out, changed, or swapped with their neighbour. */
function stepsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let down = 1; down <= one.length; down += 1) {
    const row = [down];
    const [above = [], twoAbove = []] = [rows[down - 1], rows[down - 2]];
    for (let across = 1; across <= other.length; across += 1) {
      const isSame = one[down - 1] === other[across - 1];
      const isSwap = one[down - 1] === other[across - 2] && one[down - 2] === other[across - 1];
      row.push(
        Math.min(
          (above[across - 1] ?? 0) + (isSame ? 0 : 1),
          (above[across] ?? 0) + 1,
          (row[across - 1] ?? 0) + 1,
          isSwap ? (twoAbove[across - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
