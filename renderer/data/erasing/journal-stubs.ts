import { readJournalText } from '../write/journal-body.ts';
import { type Forgotten, hasWords, withoutWords } from './forgotten.ts';

type Stored = { readonly number: number; readonly hash: string; readonly body: string };

/** What is to stand in the place of a record's body (`contract-safety.ts`). */
export type Stub = Stored;

/**
 * For each of these records of the journal that still has words of somebody who was erased: what is left of it without
 * them. A rebuild that reads it comes to the same database. A body that this version cannot read is left alone (`isUnclear`).
 */
export function stubsFor(records: readonly Stored[], forgotten: Forgotten): readonly Stub[] {
  return records.flatMap(({ number, hash, body: text }) => {
    const body = readJournalText(text);
    if (body === undefined || body.kind === 'commit' || !hasWords(body.rows, forgotten)) return [];
    const left = { ...body, rows: withoutWords(body.rows, forgotten) };
    return [{ number, hash, body: JSON.stringify(left) }];
  });
}

/**
 * Whether these records may keep words that no stub takes out: of the numbers after `after` one is not there (damaged, it
 * does not prove itself), or a body about somebody who was erased cannot be read by this version.
 */
export function isUnclear(
  after: number,
  records: readonly (Stored & { readonly ids: readonly string[] })[],
  { people, texts }: Forgotten,
): boolean {
  const forgotten = new Set<string>([...people, ...texts]);
  return records.some(
    ({ number, ids, body }, at) =>
      number !== after + at + 1 ||
      (readJournalText(body) === undefined && ids.some((id) => forgotten.has(id))),
  );
}
