import { Tabs } from '@mantine/core';
import { useState } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { ActivitiesSheet } from './activities/activities-sheet.tsx';
import { BalancesSheet } from './balances/balances-sheet.tsx';
import { CouponsSheet } from './coupons/coupons-sheet.tsx';
import { ExpiringSheet } from './expiring/expiring-sheet.tsx';
import { RewardsSheet } from './goods/rewards-sheet.tsx';
import { LeadersSheet } from './leaders/leaders-sheet.tsx';
import classes from './rewards-screen.module.css';

type RewardsScreenProps = { readonly onOpen: (id: RowId) => void };

const tabs = ['goods', 'coupons', 'activities', 'expiring', 'leaders', 'balances'] as const;
type Tab = (typeof tabs)[number];

/** The tab of before: who looks at a card and comes back goes on where they were. */
let lastTab: Tab = 'goods';

/** What customers get besides goods: rewards, coupons, activities; and whose points and balances ask for a look. */
export function RewardsScreen({ onOpen }: RewardsScreenProps) {
  const { t } = useWords();
  const [tab, setTab] = useState(lastTab);

  function show(wanted: string | null) {
    lastTab = tabs.find((one) => one === wanted) ?? 'goods';
    setTab(lastTab);
  }

  return (
    <ScreenFrame title={t('rewards.title')}>
      <Tabs value={tab} onChange={show} keepMounted={false} color="jade">
        <Tabs.List aria-label={t('rewards.tabs')} className={classes.tabs}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`rewards.tab-${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="goods">
          <RewardsSheet />
        </Tabs.Panel>
        <Tabs.Panel value="coupons">
          <CouponsSheet onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="activities">
          <ActivitiesSheet />
        </Tabs.Panel>
        <Tabs.Panel value="expiring">
          <ExpiringSheet onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="leaders">
          <LeadersSheet onOpen={onOpen} />
        </Tabs.Panel>
        <Tabs.Panel value="balances">
          <BalancesSheet onOpen={onOpen} />
        </Tabs.Panel>
      </Tabs>
    </ScreenFrame>
  );
}
