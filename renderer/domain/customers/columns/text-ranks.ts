/**
 * The place of each word in pinyin order. The collator is asked once for each word, not once for each
 * comparison of each sorting: 100,000 names take it most of a second, their ranks a few milliseconds.
 */
export type TextRanks = { readonly words: string[]; readonly ranks: Map<string, number> };

const byPinyin = new Intl.Collator('zh-CN', { numeric: true });

/** The words of a column by their place in pinyin order, so that sorting by it compares numbers. */
export function ranksOf(values: readonly string[]): TextRanks {
  const words = [...new Set(values)].filter((word) => word !== '').sort(byPinyin.compare);
  const ranks: TextRanks = { words, ranks: new Map() };
  count(ranks);
  return ranks;
}

/**
 * Makes room for words that came since, each between its neighbours: a changed name must not cost sorting
 * all names anew. All at once and before any rank is read, since a gap that is used up moves the others.
 */
export function knowWords(ranks: TextRanks, values: readonly string[]): TextRanks {
  const fresh = new Set<string>();
  for (const word of values) if (word !== '' && !ranks.ranks.has(word)) fresh.add(word);
  if (fresh.size > mostInserted) return ranksOf(values);
  for (const word of fresh) insert(ranks, word);
  return ranks;
}

/** The rank of a word that is known; not a number for no word. */
export function rankOf({ ranks }: TextRanks, word: string): number {
  return ranks.get(word) ?? Number.NaN;
}

/** Above this, sorting everything is quicker than moving the list of words for each. */
const mostInserted = 500;

function insert(ranks: TextRanks, word: string): void {
  const at = placeOf(ranks.words, word);
  const next = ranks.words[at];
  const before = rankAt(ranks, at - 1) ?? -1;
  const after = rankAt(ranks, at) ?? ranks.words.length;
  ranks.words.splice(at, 0, word);
  if (next !== undefined && byPinyin.compare(word, next) === 0) {
    ranks.ranks.set(word, after);
    return;
  }
  const rank = (before + after) / 2;
  ranks.ranks.set(word, rank);
  // After some fifty in the same gap no number is left between the neighbours.
  if (!(before < rank && rank < after)) count(ranks);
}

function rankAt(ranks: TextRanks, at: number): number | undefined {
  const word = ranks.words[at];
  return word === undefined ? undefined : ranks.ranks.get(word);
}

function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPinyin.compare(words[middle] ?? '', word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that the collator holds for equal (full and half width) share a rank. */
function count({ words, ranks }: TextRanks): void {
  let rank = -1;
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before === undefined || byPinyin.compare(before, word) !== 0) rank += 1;
    ranks.set(word, rank);
  });
}
