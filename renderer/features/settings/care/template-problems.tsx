import { Button } from '@mantine/core';

import type { TemplateRefusal } from '#domain/care/greeting-template.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './care.module.css';

type TemplateProblemsProps = {
  readonly text: string;
  readonly problems: readonly TemplateRefusal[];
  readonly onMend: (text: string) => void;
};

/** What is wrong in a template, marked where it stands, and what to write instead at the press of a button. */
export function TemplateProblems({ text, problems, onMend }: TemplateProblemsProps) {
  const { t, number } = useWords();

  function said(problem: TemplateRefusal): string {
    switch (problem.kind) {
      case 'empty':
        return t('greetings.problem-empty');
      case 'too-long':
        return t('greetings.problem-too-long', { most: number(problem.most) });
      case 'stray-brace':
      case 'not-here':
        return t(`greetings.problem-${problem.kind}`, { found: problem.found });
      case 'unknown-placeholder':
        return problem.instead === null
          ? t('greetings.problem-unknown', { found: problem.found })
          : t('greetings.problem-instead', {
              found: problem.found,
              instead: `{${problem.instead}}`,
            });
    }
  }

  return (
    <div className={classes.problems} role="alert">
      {problems.some((problem) => 'at' in problem) && <p>{marked(text, problems)}</p>}
      <ul>
        {problems.map((problem) => (
          <li key={'at' in problem ? problem.at : problem.kind}>
            <span>{said(problem)}</span>
            {problem.kind === 'unknown-placeholder' && problem.instead !== null && (
              <Button
                variant="light"
                size="compact-sm"
                onClick={() => onMend(mended(text, problem, `{${problem.instead ?? ''}}`))}
              >
                {t('greetings.mend', { instead: `{${problem.instead}}` })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Placed = Extract<TemplateRefusal, { readonly at: number }>;

function mended(text: string, { at, found }: Placed, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + found.length);
}

/** The template again, with the wrong parts marked. */
function marked(text: string, problems: readonly TemplateRefusal[]) {
  const wrong = problems.filter((problem): problem is Placed => 'at' in problem);
  const begins = [0, ...wrong.map(({ at, found }) => at + found.length)];
  return begins.map((begin, place) => {
    const problem = wrong[place];
    return (
      <span key={begin}>
        {text.slice(begin, problem?.at)}
        {problem !== undefined && <mark className={classes.wrong}>{problem.found}</mark>}
      </span>
    );
  });
}
