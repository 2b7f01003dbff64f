import type { Ask, KnownShop, TrayWords } from '../../contract.ts';
import type { JournalEnd, NewRecord } from '../../contract-journal.ts';
import { shopLanguages } from '../language/shop-languages.ts';
import {
  BadRequest,
  countOf,
  fieldsOf,
  listOf,
  matchOf,
  oneOf,
  textOf,
  yesOrNo,
} from './fields.ts';

/** The most that one call may carry. */
export const limits = {
  knownShops: 1000,
  recordsInBatch: 1000,
  idsInRecord: 20_000,
  charactersInBody: 8 * 1024 * 1024,
  /** All bodies of a batch together: what one write, one answer and a 4 GB laptop can bear. */
  charactersInBatch: 32 * 1024 * 1024,
  charactersInLogLine: 2000,
  charactersInNoticeTitle: 100,
  charactersInNotice: 500,
  charactersInTrayWord: 60,
  charactersInAddress: 500,
  charactersInCalendar: 8 * 1024 * 1024,
  generation: 1_000_000_000,
} as const;

const rowId = /^[\w:-]{1,64}$/;
const shopName = /^[0-9a-z-]{1,64}$/;
const hash = /^[0-9a-f]{64}$/;

export function readShopQuestion(input: unknown): Ask<'shop:open'> {
  const { known } = fieldsOf(input, ['known']);
  return { known: listOf(known, limits.knownShops, readKnownShop) };
}

export function readSwitch(input: unknown): Ask<'shop:switch'> {
  return { to: oneOf(fieldsOf(input, ['to']).to, ['own', 'sample']) };
}

export function readPoint(input: unknown): Ask<'shop:point'> {
  return { generation: readGeneration(fieldsOf(input, ['generation']).generation) };
}

export function readBatch(input: unknown): Ask<'journal:append'> {
  const { shopId, after, records: given } = fieldsOf(input, ['shopId', 'after', 'records']);
  const records = listOf(given, limits.recordsInBatch, readNewRecord);
  if (records.length === 0) throw new BadRequest('an empty batch');
  const characters = records.reduce((total, { body }) => total + body.length, 0);
  if (characters > limits.charactersInBatch) throw new BadRequest('batch too large');
  return { shopId: matchOf(shopId, shopName), after: readEnd(after), records };
}

export function readJournalQuestion(input: unknown): Ask<'journal:read'> {
  return { after: countOf(fieldsOf(input, ['after']).after) };
}

/** Nothing can be said with this call; the answer to what it does is always the same. */
export function readNothing(input: unknown): undefined {
  if (input !== undefined && input !== null) throw new BadRequest('words that nobody asked for');
  return undefined;
}

/** A message is free text: the log redacts it before it is written. */
export function readLogLine(input: unknown): Ask<'log:write'> {
  const { level, message } = fieldsOf(input, ['level', 'message']);
  return {
    level: oneOf(level, ['info', 'warn', 'error']),
    message: textOf(message, limits.charactersInLogLine),
  };
}

/** What the system shows may name a customer; it must not hold what a screen cannot show. */
export function readNotice(input: unknown): Ask<'notice:show'> {
  const { id, title, text } = fieldsOf(input, ['id', 'title', 'text']);
  return {
    id: matchOf(id, rowId),
    title: shownText(title, limits.charactersInNoticeTitle),
    text: shownText(text, limits.charactersInNotice),
  };
}

export function readTrayWish(input: unknown): Ask<'tray:set'> {
  const { isOn, words } = fieldsOf(input, ['isOn', 'words']);
  return { isOn: yesOrNo(isOn), words: readTrayWords(words) };
}

export function readLanguage(input: unknown): Ask<'language:set'> {
  return { language: oneOf(fieldsOf(input, ['language']).language, shopLanguages) };
}

export function readLoginItemWish(input: unknown): Ask<'login-item:set'> {
  return { isOn: yesOrNo(fieldsOf(input, ['isOn']).isOn) };
}

/** An address is free text here: who takes it reads it again, and says what is wrong with it. */
export function readUpdateWish(input: unknown): Ask<'updates:set'> {
  const { isOn, address } = fieldsOf(input, ['isOn', 'address']);
  return { isOn: yesOrNo(isOn), address: textOf(address, limits.charactersInAddress) };
}

/** Whether the customer is to see a window of their own. */
export function readCustomerWish(input: unknown): Ask<'customer-window:set'> {
  return { isOn: yesOrNo(fieldsOf(input, ['isOn']).isOn) };
}

/** A proposed name is a name and no way to another folder; the dialog of the system has the last word on it. */
export function readCalendarWords(input: unknown): Ask<'calendar-file:choose'> {
  const { title, fileName } = fieldsOf(input, ['title', 'fileName']);
  const name = shownText(fileName, limits.charactersInTrayWord);
  if (!/^[^\\/:*?"<>|.]+\.ics$/.test(name)) throw new BadRequest('no name of a calendar file');
  return { title: shownText(title, limits.charactersInTrayWord), fileName: name };
}

/** Only a calendar is written to the calendar's place. */
export function readCalendarText(input: unknown): Ask<'calendar-file:write'> {
  const text = textOf(fieldsOf(input, ['text']).text, limits.charactersInCalendar);
  if (!text.startsWith('BEGIN:VCALENDAR\r\n') || !text.endsWith('\r\nEND:VCALENDAR\r\n')) {
    throw new BadRequest('no calendar');
  }
  return { text };
}

function readTrayWords(input: unknown): TrayWords {
  const { open, quit, hint } = fieldsOf(input, ['open', 'quit', 'hint']);
  const word = (one: unknown) => shownText(one, limits.charactersInTrayWord);
  return { open: word(open), quit: word(quit), hint: word(hint) };
}

/** Some text for a person, in one piece: no control characters, not nothing. */
export function shownText(input: unknown, most: number): string {
  const text = textOf(input, most);
  if (text.trim() === '') throw new BadRequest('nothing to show');
  if (/\p{Cc}/u.test(text)) throw new BadRequest('text that cannot be shown');
  return text;
}

function readKnownShop(input: unknown): KnownShop {
  const { shopId, generation } = fieldsOf(input, ['shopId', 'generation']);
  return { shopId: matchOf(shopId, shopName), generation: readGeneration(generation) };
}

function readGeneration(input: unknown): number {
  const generation = countOf(input, limits.generation);
  if (generation === 0) throw new BadRequest('generation 0');
  return generation;
}

/** Where a journal stands. */
export function readEnd(input: unknown): JournalEnd {
  const { count, hash: last } = fieldsOf(input, ['count', 'hash']);
  return { count: countOf(count), hash: matchOf(last, hash) };
}

function readNewRecord(input: unknown): NewRecord {
  const { operationId, part, ids, body } = fieldsOf(input, ['operationId', 'part', 'ids', 'body']);
  return {
    operationId: matchOf(operationId, rowId),
    part: countOf(part),
    ids: listOf(ids, limits.idsInRecord, (id) => matchOf(id, rowId)),
    body: readBody(body),
  };
}

/** Parsed only to see that it can be: a body that cannot be read back would stop a rebuild. */
export function readBody(input: unknown): string {
  const body = textOf(input, limits.charactersInBody);
  try {
    JSON.parse(body);
    return body;
  } catch {
    throw new BadRequest('a body that is not JSON');
  }
}
