import { createHash } from 'node:crypto';

import type { JournalEnd, NewRecord } from '../../contract-journal.ts';

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
  /**
   * The body is what is left of another, without a person who was erased: `digest` belongs to what was there, `salt` is
   * empty, so that nobody can guess the old body out of it, and this tells whether the new one is as it was written.
   */
  readonly stub?: { readonly salt: string; readonly digest: string };
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
  const { salt, digest } = line.stub ?? line;
  return digest === digestOf(salt, line.body) && line.hash === hashOf(line);
}

/**
 * The record with another body in its place. Its link stays, so every hash before and after stays true; what proves
 * the new body is a digest of its own, which is not under the chain.
 */
export function stubOf(line: RecordLine, body: string, salt: string): RecordLine {
  return { ...line, salt: '', body, stub: { salt, digest: digestOf(salt, body) } };
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
