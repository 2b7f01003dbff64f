import { UnstyledButton } from '@mantine/core';

import type { Overview } from '#data/customers/overview.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from './figures.module.css';

type FiguresProps = {
  readonly overview: Overview;
  readonly decimals: number;
  /** Each number is made of the sales below: a click shows them. */
  readonly onShowSales: () => void;
  /** Points have a story of their own. */
  readonly onWhyPoints: () => void;
};

/** Points, visits and money of a customer, in one row. */
export function Figures({ overview, decimals, onShowSales, onWhyPoints }: FiguresProps) {
  const { t, money, points, day } = useWords();
  const { lastVisit, averageSale } = overview;
  const facts = [
    [t('card.points'), points(overview.points, decimals)],
    [t('card.visits'), t('card.visitsValue', { count: overview.visits })],
    [t('card.spentLastYear'), money(overview.spentLastYear)],
    [t('profile.spentInAll'), money(overview.spent)],
    [t('card.averageSale'), averageSale === null ? '—' : money(averageSale)],
    [t('card.lastVisit'), lastVisit === null ? t('card.never') : day(lastVisit, today())],
  ] as const;
  return (
    <ul className={classes.root}>
      {facts.map(([name, value], at) => (
        <li key={name}>
          <UnstyledButton className={classes.fact} onClick={at === 0 ? onWhyPoints : onShowSales}>
            <span className={classes.name}>{name}</span>
            <span className={classes.value}>{value}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
