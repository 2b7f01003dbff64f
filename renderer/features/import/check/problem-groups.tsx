import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import type { Checked, LineProblem, RefusedLine } from '../job/import-job.ts';
import { problemInWords, reasonInWords } from '../words/problem-in-words.ts';
import classes from './problem-groups.module.css';

type ProblemGroupsProps = { readonly checked: Checked };

type Group = {
  readonly kind: LineProblem['kind'];
  readonly count: number;
  readonly lines: readonly RefusedLine[];
};

/** The rows that stay out, by reason, the most frequent first; each opens to its first rows. */
export function ProblemGroups({ checked }: ProblemGroupsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Sheet title={t('import.problems')} hint={t('import.problemsHint')}>
      <div className={classes.root}>
        {groupsIn(checked).map(({ kind, count, lines }) => (
          <details key={kind} className={classes.group}>
            <summary>
              <span className={classes.reason}>{reasonInWords(kind, words)}</span>
              <span className={classes.count}>{t('import.problemCount', { count })}</span>
            </summary>
            <ul className={classes.lines}>
              {lines.map(({ row, cells, problem }) => (
                <li key={row} title={problemInWords(problem, words)}>
                  <span className={classes.row}>{t('import.rowShort', { row })}</span>
                  <span className={classes.cells}>
                    {cells.filter((cell) => cell.trim() !== '').join(' · ')}
                  </span>
                </li>
              ))}
              {lines.length < count && <li aria-hidden="true">{t('import.moreRows')}</li>}
            </ul>
          </details>
        ))}
      </div>
    </Sheet>
  );
}

const mostLines = 10;

function groupsIn({ byProblem, refusedLines }: Checked): readonly Group[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The keys of the record are kinds of problems; TypeScript calls them text.
  const kinds = Object.keys(byProblem) as LineProblem['kind'][];
  return kinds
    .map((kind) => {
      const lines = refusedLines.filter(({ problem }) => problem.kind === kind);
      return { kind, count: byProblem[kind] ?? 0, lines: lines.slice(0, mostLines) };
    })
    .toSorted((one, other) => other.count - one.count);
}
