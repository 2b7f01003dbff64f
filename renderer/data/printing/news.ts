import type { KeptJob, PrintJob, PrintTrouble } from './print-job.ts';

/** What a person should hear of a job. */
export type PrintNews = {
  readonly job: PrintJob;
  readonly trouble: PrintTrouble | { readonly kind: 'unsure' };
};

/**
 * By what one trouble is known for the same: a printer that is off stops ten cards, and is one trouble until something
 * gets through again, whether it calls itself paused or offline meanwhile.
 */
export function troubleKey({ id, printer }: PrintJob, trouble: PrintNews['trouble']): string {
  switch (trouble.kind) {
    case 'printer-stopped':
    case 'printer-unknown':
    case 'printer-refused':
    case 'no-answer':
      return `printer:${printer}`;
    case 'sheet-refused':
    case 'no-sheet':
    case 'lost':
      return `job:${id}`;
    case 'late':
    case 'unsure':
      return trouble.kind;
  }
}

/** Whether a person was told of it already, by this job or by another that waits for the same. */
export function isTold(key: string, jobs: readonly KeptJob[]): boolean {
  return jobs.some(({ told }) => told === key);
}
