import type { JobProgress } from './job/import-job.ts';

/** How far a step is, in whole percent that never say "ready" too early. */
export function percentOf(progress: JobProgress | undefined): number {
  if (progress === undefined || progress.of === 0) return 0;
  return Math.min(99, Math.floor((progress.done / progress.of) * 100));
}
