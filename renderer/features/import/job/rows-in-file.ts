import { type TableRow, rowsOfFile } from '#platform/files/table-file.ts';

import type { ImportSetup, JobProgress } from './import-job.ts';

/** What a step that reads a file hears and is asked. */
export type Reading = {
  readonly file: Blob;
  readonly nowMs: () => number;
  readonly progress: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
  /** The import is committed: from here on it is finished, whatever happens. */
  readonly committed: () => void;
};

/** Thrown where the owner stopped; caught at the end of the step. */
export class Stopped extends Error {}

/**
 * The rows of a list without its headings, batch by batch, with progress after each.
 *
 * @throws Stopped once the owner has cancelled; FileRefused where the file breaks off.
 */
export async function* bodyRows(
  setup: Pick<ImportSetup, 'way' | 'hasHeadings'>,
  { file, nowMs, progress, signal }: Reading,
): AsyncGenerator<readonly TableRow[]> {
  const start = nowMs();
  let bytes = 0;
  let rows = 0;
  let isFirst = setup.hasHeadings;
  const onBytes = (done: number) => {
    bytes = done;
  };
  for await (const batch of rowsOfFile(file, setup.way, onBytes)) {
    if (signal.aborted) throw new Stopped();
    const body = isFirst ? batch.slice(1) : batch;
    isFirst = false;
    rows += body.length;
    const seconds = Math.max(0.001, (nowMs() - start) / 1000);
    progress({
      step: 'reading',
      done: bytes,
      of: file.size,
      rowsPerSecond: Math.round(rows / seconds),
    });
    yield body;
  }
}
