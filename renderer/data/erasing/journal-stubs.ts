import { readJournalText } from '../write/journal-body.ts';
import { type Forgotten, hasWords, withoutWords } from './forgotten.ts';

type Stored = { readonly number: number; readonly hash: string; readonly body: string };

/** What is to stand in the place of a record's body (`contract-safety.ts`). */
export type Stub = Stored;

/**
 * For each of these records of the journal that still has words of somebody who was erased: what is left of it without
 * them. A rebuild that reads it comes to the same database. A body that this version cannot read is left alone.
 */
export function stubsFor(records: readonly Stored[], forgotten: Forgotten): readonly Stub[] {
  return records.flatMap(({ number, hash, body: text }) => {
    const body = readJournalText(text);
    if (body === undefined || body.kind === 'commit' || !hasWords(body.rows, forgotten)) return [];
    const left = { ...body, rows: withoutWords(body.rows, forgotten) };
    return [{ number, hash, body: JSON.stringify(left) }];
  });
}
