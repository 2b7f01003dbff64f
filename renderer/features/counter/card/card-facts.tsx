import { UnstyledButton } from '@mantine/core';

import type { Overview } from '#data/customers/overview.ts';
import { useWords } from '#i18n/use-words.ts';
import { NumberHelp } from '#ui/number-help.tsx';

import { useShopFacts } from '../use-shop-facts.ts';
import type { OnWallet } from '../wallet-wish.ts';
import classes from './card-facts.module.css';
import { SinceText } from './since-text.tsx';

type CardFactsProps = { readonly overview: Overview; readonly onWallet: OnWallet };

/** The numbers of a customer. The points can be asked how they came about. */
export function CardFacts({ overview, onWallet }: CardFactsProps) {
  const { t, money, points } = useWords();
  const { decimals } = useShopFacts();
  const shown = points(overview.points, decimals);

  return (
    <div>
      <dl className={classes.root}>
        <div className={classes.fact}>
          <dt>
            {t('card.points')}
            <NumberHelp number={t('card.points')} />
          </dt>
          <dd>
            <UnstyledButton
              className={classes.points}
              aria-label={t('card.showHowPoints', { points: shown })}
              onClick={() => onWallet({ kind: 'why-points', customerId: overview.card.id })}
            >
              {shown}
            </UnstyledButton>
          </dd>
        </div>
        <Fact name={t('card.visits')} value={t('card.visitsValue', { count: overview.visits })} />
        <Fact name={t('card.spentLastYear')} value={money(overview.spentLastYear)} />
        <Fact
          name={t('card.averageSale')}
          value={overview.averageSale === null ? '—' : money(overview.averageSale)}
        />
      </dl>
      <p className={classes.last}>
        <span className={classes.lastName}>{t('card.lastVisit')}</span>
        <SinceText day={overview.lastVisit} />
        {overview.lastBought !== '' && (
          <span>{t('card.bought', { names: overview.lastBought })}</span>
        )}
      </p>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={classes.fact}>
      <dt>
        {name}
        <NumberHelp number={name} />
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
