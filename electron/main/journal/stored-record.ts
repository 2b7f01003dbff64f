import type { StoredRecord } from '../../contract-journal.ts';
import type { RecordLine } from './chain.ts';

/** A record as the page knows it: salt and digest are the journal's own affair. */
export function toStoredRecord({ n, op, part, ids, prev, hash, body }: RecordLine): StoredRecord {
  return { number: n, operationId: op, part, ids, body, previousHash: prev, hash };
}
