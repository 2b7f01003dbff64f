import type { ImportProgress } from '#data/import/import-cards.ts';

import type { ImportDone, JobProgress } from './import-job.ts';
import type { RefusedRows } from './refused-rows.ts';
import type { Reading } from './rows-in-file.ts';

/** What a step found or did, and the rows that stay out. */
export type Found<Value> = { readonly value: Value; readonly refused: RefusedRows };

export type Done = Pick<ImportDone, 'customers' | 'sales' | 'products' | 'rows'>;

/** Says how many rows are written and how fast. */
export function speedOf({ nowMs, progress, committed }: Reading): ImportProgress {
  const start = nowMs();
  return (done, of, phase) => {
    if (phase === 'placing') committed();
    const seconds = Math.max(0.001, (nowMs() - start) / 1000);
    const step: JobProgress['step'] = 'writing';
    progress({ step, done, of, rowsPerSecond: Math.round(done / seconds) });
  };
}

/** The same for rows that are written as they are read: until all are, the bytes say more. */
export function speedAfterReading(reading: Reading): ImportProgress {
  const writing = speedOf(reading);
  return (done, of, phase) => {
    if (phase === 'placing') writing(done, of, phase);
  };
}
