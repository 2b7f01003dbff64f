import { createHash } from 'node:crypto';

import type { JournalEnd, NewRecord } from '../../contract.ts';

/** A record as its line in the journal says it; field names are short because there are millions. */
export type RecordLine = {
  readonly n: number;
  readonly op: string;
  readonly part: number;
  readonly ids: readonly string[];
  readonly salt: string;
  readonly digest: string;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
};

/** The journal before its first record. */
export const emptyEnd: JournalEnd = { count: 0, hash: '0'.repeat(64) };

/**
 * Puts a record at the end of the chain. `salt` must be fresh randomness: it keeps a
 * short body (a phone number) from being guessed back out of its digest after erasing.
 */
export function seal(end: JournalEnd, record: NewRecord, salt: string): RecordLine {
  const { operationId: op, part, ids, body } = record;
  const links = { n: end.count + 1, op, part, ids, digest: digestOf(salt, body), prev: end.hash };
  return { ...links, salt, hash: hashOf(links), body };
}

/** Where the journal stands once this record is its last. */
export function endAt(line: RecordLine): JournalEnd {
  return { count: line.n, hash: line.hash };
}

/** True if nothing in the line was changed since it was sealed: body, place and link all fit. */
export function provesItself(line: RecordLine): boolean {
  return line.digest === digestOf(line.salt, line.body) && line.hash === hashOf(line);
}

/**
 * The link covers the body's digest, not the body: a person's text can be erased later
 * while every hash before and after stays true. A JSON array is the encoding, because no
 * two different lists print the same; joined text would let ("a", "bc") equal ("ab", "c").
 */
export function hashOf(line: Omit<RecordLine, 'salt' | 'hash' | 'body'>): string {
  return sha256(JSON.stringify([line.prev, line.n, line.op, line.part, line.ids, line.digest]));
}

function digestOf(salt: string, body: string): string {
  return sha256(salt + body);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
