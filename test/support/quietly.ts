import type { BatchRun } from '#data/write/in-parts.ts';

/** A long command that nobody watches and nobody cancels. */
export const quietly: BatchRun = {
  progress: () => undefined,
  signal: new AbortController().signal,
};
