/** A name that two customers have says neither. */
type Named<Id> = ReadonlyMap<string, Id | null>;

/** Longest and shortest names looked for; one letter alone is in every other text. */
const mostLetters = 12;
const fewestLetters = 2;

/** Customers by their names. */
export function byName<Id>(people: Iterable<readonly [name: string, id: Id]>): Named<Id> {
  const named = new Map<string, Id | null>();
  for (const [name, id] of people) {
    const plain = name.trim().toLowerCase();
    if (plain.length >= fewestLetters && plain.length <= mostLetters) {
      named.set(plain, named.has(plain) ? null : id);
    }
  }
  return named;
}

/**
 * The one customer whose whole name stands in a text; null if none, several or two of that name. The longest name that
 * begins at a place counts: 王芳芳 is not 王芳.
 */
export function oneNamedIn<Id>(text: string, named: Named<Id>): Id | null {
  const plain = text.slice(0, 500).toLowerCase();
  const found = new Set<Id | null>();
  for (let at = 0; at < plain.length;) {
    const length = lengthOfNameAt(plain, at, named);
    if (length > 0) found.add(named.get(plain.slice(at, at + length)) ?? null);
    at += Math.max(1, length);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function lengthOfNameAt<Id>(text: string, at: number, named: Named<Id>): number {
  for (let length = mostLetters; length >= fewestLetters; length -= 1) {
    if (at + length > text.length || !named.has(text.slice(at, at + length))) continue;
    // `Ann` in "Annual" is nobody; names in Chinese have no end to look for.
    if (isWord(text, at, length)) return length;
  }
  return 0;
}

function isWord(text: string, at: number, length: number): boolean {
  const isLatin = (sign: string | undefined) =>
    sign !== undefined && /[a-z\u00c0-\u024f]/.test(sign);
  const cutsBefore = isLatin(text[at]) && isLatin(text[at - 1]);
  const cutsAfter = isLatin(text[at + length - 1]) && isLatin(text[at + length]);
  return !cutsBefore && !cutsAfter;
}
