/** One property of a contact: `TEL;TYPE=CELL:138…` is `TEL` with its parameters in capitals and its value. */
export type VcardLine = {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
};

/**
 * Reads one unfolded line of a contact (vCard 2.1; RFC 2426; RFC 6350); null if it is none. Groups
 * (`item1.TEL`) are dropped. Quoted-printable is undone here, in the letters that `CHARSET` names: old
 * Nokia and Chinese phones write GBK.
 */
export function vcardLine(line: string): VcardLine | null {
  const colon = valueStart(line);
  if (colon < 0) return null;
  const [nameAndGroup = '', ...written] = line.slice(0, colon).split(';');
  const parameters = new Map(written.map(parameter));
  const value = line.slice(colon + 1);
  return {
    name: nameAndGroup.slice(nameAndGroup.lastIndexOf('.') + 1).toUpperCase(),
    parameters,
    value: isQuotedPrintable(parameters) ? decoded(value, parameters.get('CHARSET')) : value,
  };
}

/** Whether a quoted-printable value goes on in the next line: then it ends with `=`. */
export function goesOn(line: string): boolean {
  return line.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(line);
}

/** The parts of `N`, `ADR` and `ORG`: cut at semicolons that are not escaped. */
export function partsOf(value: string, delimiter: ';' | ',' = ';'): readonly string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at] ?? '';
    if (letter === '\\') {
      at += 1;
      parts.push((parts.pop() ?? '') + unescapedLetter(value[at] ?? ''));
    } else if (letter === delimiter) parts.push('');
    else parts.push((parts.pop() ?? '') + letter);
  }
  return parts.map((part) => part.trim());
}

/** A value that has no parts: `\n` is a line break, `\,` a comma. */
export function plainValue(value: string): string {
  return value.replace(/\\(.)/g, (_, letter: string) => unescapedLetter(letter)).trim();
}

/** The first colon outside quotes: a parameter may hold one, `X-LABEL="a:b"`. */
function valueStart(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (line[at] === ':' && !isQuoted) return at;
  }
  return line.indexOf(':');
}

/** vCard 2.1 writes `;CELL` and `;QUOTED-PRINTABLE` without a name. */
function parameter(written: string): [string, string] {
  const equals = written.indexOf('=');
  if (equals < 0) return [written.toUpperCase(), ''];
  return [written.slice(0, equals).toUpperCase(), written.slice(equals + 1).toUpperCase()];
}

function isQuotedPrintable(parameters: ReadonlyMap<string, string>): boolean {
  return parameters.get('ENCODING') === 'QUOTED-PRINTABLE' || parameters.has('QUOTED-PRINTABLE');
}

function decoded(value: string, charset: string | undefined): string {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  for (let at = 0; at < value.length;) {
    const hex = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3))?.[1];
    const letter = String.fromCodePoint(value.codePointAt(at) ?? 0);
    if (hex === undefined) bytes.push(...utf8.encode(letter));
    else bytes.push(parseInt(hex, 16));
    at += hex === undefined ? letter.length : 3;
  }
  return textOfBytes(Uint8Array.from(bytes), charset);
}

function textOfBytes(bytes: Uint8Array, charset: string | undefined): string {
  const isChinese = charset !== undefined && /^(GB|X-GBK|CP936|HZ)/.test(charset);
  const isBig5 = charset !== undefined && /^BIG-?5/.test(charset);
  if (isBig5) return new TextDecoder('big5').decode(bytes);
  const text = new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes);
  // Phones that say nothing, or the wrong thing, write GBK.
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}

function unescapedLetter(letter: string): string {
  return letter === 'n' || letter === 'N' ? '\n' : letter;
}
