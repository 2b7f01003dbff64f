import type { MembershipEntry } from '#domain/loyalty/facts.ts';
import type { Tier } from '#domain/loyalty/program.ts';
import { tierName } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import { Section } from '../parts/section.tsx';
import classes from '../parts/wallet.module.css';

type MembershipListProps = {
  readonly memberships: readonly MembershipEntry[];
  readonly tiers: readonly Tier[];
};

/** The tiers somebody bought, from when until when; nothing without any. */
export function MembershipList({ memberships, tiers }: MembershipListProps) {
  const words = useWords();
  const { t, money, day } = words;
  if (memberships.length === 0) return null;
  return (
    <Section title={t('wallet.memberships')}>
      <ul className={classes.list}>
        {memberships.map(({ id, tierId, from, until, fee }) => (
          <li key={id} className={classes.row}>
            <div>
              <p className={classes.main}>
                {tierName(tiers.find((tier) => tier.id === tierId)?.name ?? tierId, words)}
              </p>
              <p className={classes.quiet}>
                {t('wallet.fromUntil', { from: day(from, today()), until: day(until, today()) })}
                {until < today() && ` · ${t('wallet.over')}`}
              </p>
            </div>
            <p className={classes.sum}>{money(fee)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
