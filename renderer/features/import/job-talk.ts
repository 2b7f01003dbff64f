import type { ImportJob } from './job/import-job.ts';

/** A job, and a way to ask it one thing at a time: its worker has one pair of hands. */
export type JobTalk = {
  readonly job: ImportJob;
  /** Asks once everything that was asked before has been answered. */
  readonly ask: <Answer>(question: (job: ImportJob) => Promise<Answer>) => Promise<Answer>;
};

/** Begins to talk with a job. */
export function talkWith(job: ImportJob): JobTalk {
  let last: Promise<unknown> = Promise.resolve();
  return {
    job,
    ask: (question) => {
      const answer = last.then(() => question(job));
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}
