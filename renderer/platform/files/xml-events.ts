import { FileRefused } from './table.ts';
import { attributesIn, textOf } from './xml-text.ts';

export type XmlAttributes = ReadonlyMap<string, string>;

/** What a part of a workbook's XML is made of. Names come without their prefix: Excel writes `row`, others `x:row`. */
export type XmlListener = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Office nests some ten deep. */
const deepest = 64;
/** Letters of one tag, or between two; a cell has 32,767 at most. */
const longest = 1_048_576;

/**
 * A reader for one XML part of a workbook, fed with bytes: the part of XML that Office writes (elements,
 * attributes, text, CDATA, the five entities), well-formed or refused. A DTD is refused before anything in
 * it is read: Office writes none, and it is where external entities and the billion laughs live.
 *
 * Of our own, since saxes takes 19 s for a list of 100,000 rows and 20 columns where this takes 5. Throws
 * `FileRefused`.
 */
export class XmlEvents {
  private readonly part: string;
  private readonly listener: XmlListener;
  private readonly opened: string[] = [];
  private decoder: TextDecoder | undefined;
  /** What came and could not be understood without what follows. */
  private rest = '';
  private hasRoot = false;

  constructor(part: string, listener: XmlListener) {
    this.part = part;
    this.listener = listener;
  }

  write(bytes: Uint8Array): void {
    this.decoder ??= new TextDecoder(encodingOf(bytes));
    const xml = this.rest + this.decoder.decode(bytes, { stream: true });
    const read = this.read(xml);
    this.rest = xml.slice(read);
    if (this.rest.length > longest) this.refuse('text-too-long');
  }

  end(): void {
    this.text(this.rest);
    if (!this.hasRoot || this.opened.length > 0) this.refuse();
  }

  /** Reads whole pieces, as many as there are, and answers how far it came. */
  private read(xml: string): number {
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      if (start < 0) return at;
      const end = this.markup(xml, at, start);
      if (end < 0) return at;
      at = end;
    }
  }

  /** The text from `at` to `start` and the markup that begins there; -1 if its end has not come yet. */
  private markup(xml: string, at: number, start: number): number {
    const second = xml[start + 1];
    if (second === undefined) return -1;
    if (second === '?') return this.skip(xml, at, start, '?>');
    if (second === '!') return this.declaration(xml, at, start);
    const end = tagEnd(xml, start);
    if (end < 0) return -1;
    if (start > at) this.text(xml.slice(at, start));
    if (second === '/') this.close(xml.slice(start + 2, end).trimEnd());
    else this.open(xml.slice(start + 1, end));
    return end + 1;
  }

  private declaration(xml: string, at: number, start: number): number {
    if (xml.startsWith('<!--', start)) return this.skip(xml, at, start, '-->');
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      if (end < 0) return -1;
      this.text(xml.slice(at, start));
      if (this.opened.length === 0) this.refuse();
      this.listener.text(xml.slice(start + 9, end));
      return end + 3;
    }
    const known = ['<!--', '<![CDATA['].some((word) => word.startsWith(xml.slice(start)));
    return known ? -1 : this.refuse('doctype');
  }

  private skip(xml: string, at: number, start: number, last: string): number {
    const end = xml.indexOf(last, start + 2);
    if (end < 0) return -1;
    this.text(xml.slice(at, start));
    return end + last.length;
  }

  private text(written: string): void {
    if (written === '') return;
    if (this.opened.length === 0) {
      if (/[^\s\uFEFF]/.test(written)) this.refuse();
      return;
    }
    this.listener.text(textOf(written) ?? this.refuse());
  }

  private open(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const inside = isEmpty ? tag.slice(0, -1) : tag;
    const nameEnd = inside.search(/\s/);
    const name = nameEnd < 0 ? inside : inside.slice(0, nameEnd);
    if (name === '' || (this.hasRoot && this.opened.length === 0)) this.refuse();
    const attributes = nameEnd < 0 ? noAttributes : attributesIn(inside.slice(nameEnd));
    this.hasRoot = true;
    if (this.opened.push(name) > deepest) this.refuse();
    this.listener.open(localName(name), attributes ?? this.refuse());
    if (isEmpty) this.close(name);
  }

  private close(name: string): void {
    if (this.opened.pop() !== name) this.refuse();
    this.listener.close(localName(name));
  }

  private refuse(why = 'xml'): never {
    throw new FileRefused('broken', `${this.part}: ${why}`);
  }
}

const noAttributes: XmlAttributes = new Map();

/** The `>` that ends a tag: not one inside a quoted value. -1 if it has not come yet. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  for (let at = start; ;) {
    if (end < 0) return -1;
    const quote = firstQuote(xml, at, end);
    if (quote < 0) return end;
    const closed = xml.indexOf(xml[quote] ?? '"', quote + 1);
    if (closed < 0) return -1;
    if (closed > end) end = xml.indexOf('>', closed);
    at = closed + 1;
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
