import type { DataCheck } from '#data/customers/data-check.ts';
import { type CardProblem, cardProblems } from '#domain/customers/data-check.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './rule-list.module.css';

export type Rule = 'samePerson' | 'samePhone' | 'merges' | CardProblem;

const rules: readonly Rule[] = ['samePerson', 'samePhone', ...cardProblems, 'merges'];

type RuleListProps = {
  readonly check: DataCheck;
  readonly chosen: Rule;
  readonly onChoose: (rule: Rule) => void;
};

/** What is checked, and how much was found of each. */
export function RuleList({ check, chosen, onChoose }: RuleListProps) {
  const { t, number } = useWords();
  return (
    <ul className={classes.root} aria-label={t('check.rules')}>
      {rules.map((rule) => {
        const count = countOf(check, rule);
        return (
          <li key={rule}>
            <button
              type="button"
              className={classes.rule}
              aria-current={rule === chosen ? 'true' : undefined}
              onClick={() => onChoose(rule)}
            >
              <span className={classes.name}>{t(`check.${rule}`)}</span>
              {count !== undefined && (
                <span
                  className={classes.count}
                  data-fine={count === 0}
                  aria-label={t('check.countFound', { count })}
                >
                  {number(count)}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The first one that found something. */
export function firstRule(check: DataCheck): Rule {
  return rules.find((rule) => (countOf(check, rule) ?? 0) > 0) ?? 'samePerson';
}

function countOf(check: DataCheck, rule: Rule): number | undefined {
  if (rule === 'merges') return undefined;
  if (rule === 'samePerson' || rule === 'samePhone') return check[rule].length;
  return check.problems.get(rule)?.length ?? 0;
}
