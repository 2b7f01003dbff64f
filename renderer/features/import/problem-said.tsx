import { useWords } from '#i18n/use-words.ts';

import type { JobFailure } from './job/import-job.ts';
import classes from './said.module.css';
import { failureInWords } from './words/failure-in-words.ts';

type ProblemSaidProps = { readonly problem: JobFailure | undefined };

/** Why a step did not end well. What the owner stopped is told, not lamented. */
export function ProblemSaid({ problem }: ProblemSaidProps) {
  const words = useWords();
  if (problem === undefined) return null;
  const isWanted = problem.kind === 'cancelled';
  return (
    <p role={isWanted ? 'status' : 'alert'} className={isWanted ? classes.note : classes.problem}>
      {failureInWords(problem, words)}
    </p>
  );
}
