/**
 * Takes out of free text what could name a person or a place on the disk: quoted text, paths,
 * e-mail addresses, numbers from five digits on (phones, cards, dates), and every word with a
 * character beyond ASCII (Chinese names). Ids and hashes keep their first eight characters,
 * enough to follow one through a log and too few to look it up.
 *
 * Nobody can know that `anna` is a name, so this rather takes too much: our own addresses
 * (`app://shop/…`, needed to read a stack) and plain short ASCII words are what is left.
 * One pass, so that nothing which was put in is looked at again.
 */
export function redact(text: string): string {
  return oneLine(text).replace(secrets, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1);
    const kind = kinds.find((name) => hasGroup(groups, name));
    return kind === undefined ? found : replacements[kind](found);
  });
}

const toEndOfLine = String.raw`[^\n"'\x60)>]*`;
const patterns = {
  ours: String.raw`\bapp://shop/[\w./:-]*`,
  text: [`"[^\\n]*"`, `"[^\\n]*$`, `\`[^\\n]*\``, String.raw`(?<!\w)'[^\n]*'(?!\w)`].join('|'),
  email: String.raw`[^\s@"'<>()]+@[^\s@"'<>()]+`,
  path: [
    String.raw`\b[A-Za-z][A-Za-z+.-]+://${toEndOfLine}`,
    String.raw`\b(?:[Ff]ile|blob|data):${toEndOfLine}`,
    String.raw`\b[A-Za-z]:[\\/]${toEndOfLine}`,
    String.raw`\\\\${toEndOfLine}`,
    String.raw`(?<![\w.])(?:~|\.{1,2})?/[\w.~\P{ASCII}]${toEndOfLine}`,
  ].join('|'),
  id: [
    String.raw`\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b`,
    String.raw`\b(?=\d*[A-Fa-f])[0-9A-Fa-f]{16,}\b`,
  ].join('|'),
  number: String.raw`\+?\(?\p{Nd}(?:[\s\-.()\/]{0,2}\p{Nd}){4,}`,
  words: String.raw`[\w]*\P{ASCII}(?:[\w]|\P{ASCII})*`,
} as const;

type Kind = keyof typeof patterns;

/** Tried in this order at each place: a path is a path before it is digits. */
const kinds = ['ours', 'text', 'email', 'path', 'id', 'number', 'words'] as const;

const secrets = new RegExp(kinds.map((kind) => `(?<${kind}>${patterns[kind]})`).join('|'), 'gu');

const replacements: Readonly<Record<Kind, (found: string) => string>> = {
  ours: (found) => found,
  text: () => '<text>',
  email: () => '<email>',
  path: () => '<path>',
  id: (found) => `${found.slice(0, 8)}…`,
  number: () => '<number>',
  words: () => '<words>',
};

/** A line break in a message would let it forge a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function hasGroup(groups: unknown, name: Kind): boolean {
  return typeof groups === 'object' && groups !== null && Reflect.get(groups, name) !== undefined;
}
