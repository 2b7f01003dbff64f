import { Tabs } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';

import { readProgram } from '#data/loyalty/program.ts';
import { useShop } from '#data/use-shop.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import type { PartShown } from '../find/settings-place.ts';
import { BirthdayKeepingSheet, BirthdaySheet } from './birthday-sheet.tsx';
import { ByHandSheet } from './by-hand-sheet.tsx';
import { CampaignsSheet } from './campaigns-sheet.tsx';
import { DrawSheet } from './draw-sheet.tsx';
import { EarningSheet } from './earning-sheet.tsx';
import { ExpirySheet } from './expiry-sheet.tsx';
import { GoodsSheet } from './goods-sheet.tsx';
import { HolidaysSheet } from './holidays-sheet.tsx';
import classes from './loyalty-settings.module.css';
import { ReferralSheet } from './referral-sheet.tsx';
import { RefundsSheet } from './refunds-sheet.tsx';
import { SignInSheet } from './sign-in-sheet.tsx';
import { SpendingSheet } from './spending-sheet.tsx';
import { StackingSheet } from './stacking-sheet.tsx';
import { StoredSheet } from './stored-sheet.tsx';
import { TiersSheet } from './tiers-sheet.tsx';

const parts = [
  'earning',
  'tiers',
  'birthday',
  'bonuses',
  'spending',
  'signIn',
  'draw',
  'stored',
  'byHand',
] as const;
type Part = (typeof parts)[number];

/** Everything an owner decides about points and members. What is typed stays while another part is looked at. */
export function LoyaltySettings({ part, onPart }: PartShown) {
  const { db } = useShop();
  const { t } = useWords();
  const program = useLiveQuery(() => readProgram(db), [db]);
  if (program === undefined) return null;
  return (
    <Tabs
      value={part}
      onChange={(chosen) => onPart(chosen ?? 'earning')}
      orientation="vertical"
      variant="pills"
      color="jade"
      classNames={{ tabLabel: classes.part ?? '' }}
    >
      <Tabs.List className={classes.parts ?? ''} aria-label={t('loyalty.parts')}>
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`loyalty.part-${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part} value={part} className={classes.sheets ?? ''}>
          {sheetsOf(part, program)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function sheetsOf(part: Part, program: LoyaltyProgram): ReactNode {
  const of = { program };
  switch (part) {
    case 'earning':
      return [<EarningSheet key="earning" {...of} />, <ExpirySheet key="expiry" {...of} />];
    case 'tiers':
      return <TiersSheet {...of} />;
    case 'birthday':
      return [
        <BirthdaySheet key="bonus" {...of} />,
        <BirthdayKeepingSheet key="keeping" {...of} />,
      ];
    case 'bonuses':
      return [
        <CampaignsSheet key="campaigns" {...of} />,
        <GoodsSheet key="goods" {...of} />,
        <StackingSheet key="stacking" {...of} />,
      ];
    case 'spending':
      return [<SpendingSheet key="spending" {...of} />, <RefundsSheet key="refunds" {...of} />];
    case 'signIn':
      return [
        <SignInSheet key="signIn" {...of} />,
        <HolidaysSheet key="holidays" {...of} />,
        <ReferralSheet key="referral" {...of} />,
      ];
    case 'draw':
      return <DrawSheet {...of} />;
    case 'stored':
      return <StoredSheet {...of} />;
    case 'byHand':
      return <ByHandSheet {...of} />;
  }
}
