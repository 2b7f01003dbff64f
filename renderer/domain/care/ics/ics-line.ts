/** One property of a calendar: `DTSTART;TZID=Asia/Shanghai:2026…`. Names and parameters in capitals, the value as written. */
export type IcsLine = {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

/** A line of the file with its number, those that go on in the next line (RFC 5545, 3.1) put together. */
export type WrittenLine = { readonly text: string; readonly number: number };

/** The lines of a file one after the other, whichever line ends it has; a file of nothing but line ends has none. */
export function* linesIn(file: string): Generator<WrittenLine, void> {
  let pieces: string[] = [];
  let begun = 0;
  let number = 0;
  for (let at = 0; at < file.length;) {
    const end = lineEnd(file, at);
    number += 1;
    const first = file[at];
    if (first === ' ' || first === '\t') pieces.push(file.slice(at + 1, end));
    else if (end > at) {
      if (pieces.length > 0) yield { text: pieces.join(''), number: begun };
      pieces = [file.slice(at, end)];
      begun = number;
    }
    at = file[end] === '\r' && file[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (pieces.length > 0) yield { text: pieces.join(''), number: begun };
}

/** Reads one line; null if it is none. */
export function icsLine(text: string): IcsLine | null {
  const parts = cutAt(text, ';', ':');
  const [name = '', ...written] = parts.before;
  if (parts.after === null || !/^[A-Za-z0-9-]+$/.test(name)) return null;
  const parameters = new Map(
    written.map((one): [string, string] => {
      const equals = one.indexOf('=');
      const value = one.slice(equals + 1).replace(/^"(.*)"$/, '$1');
      return equals < 0 ? [one.toUpperCase(), ''] : [one.slice(0, equals).toUpperCase(), value];
    }),
  );
  return { name: name.toUpperCase(), parameters, value: parts.after };
}

/** A text as it was before it was written: `\n` is a line break, `\,` a comma. */
export function plainText(value: string): string {
  return value.replace(/\\(.)/g, (_, letter: string) => (/[nN]/.test(letter) ? '\n' : letter));
}

/** The texts of a list, cut at commas that are not escaped. */
export function plainTexts(value: string): readonly string[] {
  return (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((one) => plainText(one).trim());
}

/** What stands before the first `end` outside quotes, in pieces, and what stands after it. */
function cutAt(text: string, between: string, end: string) {
  const before: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted || (letter !== between && letter !== end)) continue;
    before.push(text.slice(from, at));
    from = at + 1;
    if (letter === end) return { before, after: text.slice(from) };
  }
  return { before, after: null };
}

/** The next line end of either kind: looking for the one kind first would read to the end of the file for each of the other. */
function lineEnd(file: string, from: number): number {
  const either = /[\r\n]/g;
  either.lastIndex = from;
  return either.exec(file)?.index ?? file.length;
}
