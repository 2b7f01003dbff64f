/** Office writes a dozen. */
const mostAttributes = 256;

/** The attributes of a tag, by their names as written; undefined where they are not well-formed XML. */
export function attributesIn(tag: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  let at = 0;
  for (;;) {
    while (isBlank(tag.charCodeAt(at))) at += 1;
    if (at >= tag.length) return attributes;
    const equals = tag.indexOf('=', at);
    if (equals < 0) return undefined;
    const name = tag.slice(at, equals).trimEnd();
    let quote = equals + 1;
    while (isBlank(tag.charCodeAt(quote))) quote += 1;
    const mark = tag[quote];
    const end = mark === '"' || mark === "'" ? tag.indexOf(mark, quote + 1) : -1;
    const value = end < 0 ? undefined : textOf(tag.slice(quote + 1, end));
    if (value === undefined || attributes.has(name) || !/^[^\s"'<>/=]+$/.test(name))
      return undefined;
    if (attributes.set(name, value).size > mostAttributes) return undefined;
    at = end + 1;
  }
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text with its entities resolved and its line ends as XML wants them; undefined if it names one that XML does not have. */
export function textOf(written: string): string | undefined {
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (!text.includes('&')) return text;
  let isKnown = true;
  const resolved = text.replace(/&([^;&\s]{0,10}(;?))/g, (_, inside: string, end: string) => {
    const letter = end === ';' ? letterOf(inside.slice(0, -1)) : undefined;
    if (letter === undefined) isKnown = false;
    return letter ?? '';
  });
  return isKnown ? resolved : undefined;
}

function letterOf(entity: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity) ?? [];
  if (hex === undefined && decimal === undefined) return entities.get(entity);
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
