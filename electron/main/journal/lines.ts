import { type RecordLine, provesItself } from './chain.ts';

/** The first line of a segment: whose it is, and where in the chain it begins. */
export type SegmentHeader = {
  readonly shop: string;
  readonly segment: number;
  readonly first: number;
  readonly previousHash: string;
};

export type HeaderReading =
  | { readonly kind: 'header'; readonly header: SegmentHeader }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** A stretch of bytes up to and including its line feed; `whole` is false if that is missing. */
export type LineSpan = { readonly start: number; readonly end: number; readonly whole: boolean };

const format = 'regulars-journal/1';
/** A segment with erased bodies: an app that does not know them would take them for damage. */
const formatWithStubs = 'regulars-journal/2';
const newestFormat = 2;
const anyFormat = /^regulars-journal\/(\d{1,6})$/;
const hash = /^[0-9a-f]{64}$/;
const lineFeed = 0x0a;

export function printHeader(header: SegmentHeader, hasStubs = false): string {
  const { shop, segment, first, previousHash } = header;
  const known = { shop, segment, first, previousHash };
  return `${JSON.stringify({ format: hasStubs ? formatWithStubs : format, ...known })}\n`;
}

/** `newer` if a later version of the app wrote it: such a journal must not be touched. */
export function readHeader(text: string): HeaderReading {
  const fields = objectIn(text);
  const version = anyFormat.exec(textIn(fields, 'format') ?? '')?.[1];
  if (version !== undefined && Number(version) > newestFormat) return { kind: 'newer' };

  const shop = textIn(fields, 'shop');
  const segment = countIn(fields, 'segment');
  const first = countIn(fields, 'first');
  const previousHash = textIn(fields, 'previousHash');
  const fits = Number(version) >= 1 && shop !== undefined && /^[0-9a-z-]{1,64}$/.test(shop);
  if (!fits || segment === undefined || first === undefined) return { kind: 'unreadable' };
  if (first < 1 || previousHash === undefined || !hash.test(previousHash)) {
    return { kind: 'unreadable' };
  }
  return { kind: 'header', header: { shop, segment, first, previousHash } };
}

export function printRecord(line: RecordLine): string {
  const { n, op, part, ids, salt, digest, prev, hash: own, body, stub } = line;
  // Without a stub its name does not appear either.
  return `${JSON.stringify({ n, op, part, ids, salt, digest, prev, hash: own, stub, body })}\n`;
}

/** The record in a line, or nothing unless every byte that matters is as it was written. */
export function readProvenRecord(text: string): RecordLine | undefined {
  const fields = objectIn(text);
  const n = countIn(fields, 'n');
  const op = textIn(fields, 'op');
  const part = countIn(fields, 'part');
  const ids = fields?.['ids'];
  const salt = textIn(fields, 'salt');
  const digest = textIn(fields, 'digest');
  const prev = textIn(fields, 'prev');
  const own = textIn(fields, 'hash');
  const body = textIn(fields, 'body');
  if (n === undefined || op === undefined || part === undefined || !isTexts(ids)) return undefined;
  if (salt === undefined || digest === undefined || prev === undefined) return undefined;
  if (own === undefined || body === undefined) return undefined;

  const known = { n, op, part, ids, salt, digest, prev, hash: own, body };
  const line = fields?.['stub'] === undefined ? known : withStub(known, fields['stub']);
  return line !== undefined && provesItself(line) ? line : undefined;
}

function withStub(line: RecordLine, given: unknown): RecordLine | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const stub: Fields = Object.fromEntries(Object.entries(given));
  const [salt, digest] = [textIn(stub, 'salt'), textIn(stub, 'digest')];
  return salt === undefined || digest === undefined
    ? undefined
    : { ...line, stub: { salt, digest } };
}

/** Cuts a segment into lines without decoding it: a flipped byte may not be UTF-8 any more. */
export function* lineSpans(bytes: Uint8Array, from = 0): Generator<LineSpan> {
  for (let start = from; start < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    yield { start, end, whole: feed >= 0 };
    start = end;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(text: string): Fields | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** Damage is an expected answer here, so a parse error is a value and not a bug. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(fields: Fields | undefined, name: string): string | undefined {
  const value = fields?.[name];
  return typeof value === 'string' ? value : undefined;
}

function countIn(fields: Fields | undefined, name: string): number | undefined {
  const value = fields?.[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
