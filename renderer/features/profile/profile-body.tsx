import { Tabs } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { historyOf } from '#data/customers/history.ts';
import type { Overview } from '#data/customers/overview.ts';
import type { TimelineGroup } from '#data/timeline/timeline-groups.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import { useWords } from '#i18n/use-words.ts';

import { CareSheet } from './care/care-sheet.tsx';
import type { OnComplaint } from './complaint-wish.ts';
import { DeleteCard } from './delete-card.tsx';
import { DetailsSheet } from './details/details-sheet.tsx';
import type { OnFollowUp } from './follow-up-wish.ts';
import { Figures } from './head/figures.tsx';
import { EditHistory } from './history/edit-history.tsx';
import { LoyaltySheet } from './loyalty/loyalty-sheet.tsx';
import type { OnWallet } from './loyalty/wallet-wish.ts';
import classes from './profile-body.module.css';
import { Referrals } from './referrals/referrals.tsx';
import { Story } from './timeline/story.tsx';

type ProfileBodyProps = {
  readonly overview: Overview;
  readonly fields: readonly CustomField[];
  readonly decimals: number;
  readonly onDeleted: () => void;
  readonly onWallet: OnWallet;
  readonly onFollowUp: OnFollowUp;
  readonly onComplaint: OnComplaint;
};

/** The card as it is read: numbers, details, and beside them the story, the edits, the referrals. */
export function ProfileBody(props: ProfileBodyProps) {
  const { overview, fields, decimals, onDeleted, onWallet, onFollowUp, onComplaint } = props;
  const shop = useShop();
  const { t } = useWords();
  const { card } = overview;
  const { id } = card;
  const [tab, setTab] = useState<string | null>('story');
  const [only, setOnly] = useState<TimelineGroup>();
  const history = useLiveQuery(async () => historyOf(shop, id), [shop, id]);
  const showSales = () => {
    setTab('story');
    setOnly('sales');
  };
  const story = { cardId: id, history, decimals, only, onOnly: setOnly };

  return (
    <>
      <Figures
        overview={overview}
        decimals={decimals}
        onShowSales={showSales}
        onWhyPoints={() => onWallet({ kind: 'why-points', customerId: id })}
      />
      <div className={classes.pair}>
        <div>
          <LoyaltySheet customerId={id} onWallet={onWallet} />
          <CareSheet customerId={id} onFollowUp={onFollowUp} onComplaint={onComplaint} />
          <DetailsSheet card={card} fields={fields} />
          <DeleteCard card={card} onDeleted={onDeleted} />
        </div>
        <Tabs
          className={classes.tabs}
          value={tab}
          onChange={setTab}
          keepMounted={false}
          color="jade"
        >
          <Tabs.List aria-label={t('profile.tabs')}>
            <Tabs.Tab value="story">{t('timeline.title')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('profile.tabHistory')}</Tabs.Tab>
            <Tabs.Tab value="referrals">{t('profile.tabReferrals')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="story" pt="md">
            <Story {...story} />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <EditHistory cardId={id} history={history} fields={fields} />
          </Tabs.Panel>
          <Tabs.Panel value="referrals" pt="md">
            <Referrals cardId={id} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </>
  );
}
