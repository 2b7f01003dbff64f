import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { CardPanel } from './card/card-panel.tsx';
import classes from './counter-screen.module.css';
import { beginNewCardFromSearch, beginWalkIn } from './desk-acts.ts';
import { useDesk } from './desk-store.ts';
import { EmptyDesk } from './desk/empty-desk.tsx';
import { useDrafts } from './draft/drafts-store.ts';
import { Duplicates } from './edit/duplicates.tsx';
import { EditDrawer } from './edit/edit-drawer.tsx';
import { NewCard } from './edit/new-card.tsx';
import { ResultList } from './find/result-list.tsx';
import { SalePanel } from './sale/sale-panel.tsx';
import type { OnWallet } from './wallet-wish.ts';

type CounterScreenProps = {
  readonly onImport: () => void;
  readonly onTrySample: () => void;
  readonly onWallet: OnWallet;
  /** What stands beside the counter where there is room: whom to care for today. */
  readonly aside?: ReactNode;
  /** What can be done about the sale before this one. */
  readonly underTill?: ReactNode;
};

/** The first screen: who is there on the left, who this is in the middle, the till on the right. */
export function CounterScreen(props: CounterScreenProps) {
  const { onImport, onTrySample, onWallet, aside, underTill } = props;
  const { t } = useWords();
  const cardId = useDesk((desk) => desk.cardId);
  const draft = useDrafts(({ card }) => card);
  const isNew = draft !== null && draft.cardId === null;

  return (
    <div className={classes.root} data-busy={cardId !== null || isNew}>
      <div className={classes.find}>
        <div className={classes.doors}>
          <Button
            variant="default"
            px="sm"
            rightSection={<KeyHint keys="F2" />}
            aria-keyshortcuts="F2"
            onClick={beginWalkIn}
          >
            {t('search.walkIn')}
          </Button>
          <Button
            variant="default"
            px="sm"
            rightSection={<KeyHint keys="F3" />}
            aria-keyshortcuts="F3"
            onClick={beginNewCardFromSearch}
          >
            {t('search.newCustomer')}
          </Button>
        </div>
        <ResultList onImport={onImport} />
      </div>
      <div className={classes.desk}>
        {isNew && <NewCard />}
        {!isNew && cardId !== null && <CardPanel id={cardId} onWallet={onWallet} />}
        {!isNew && cardId === null && <EmptyDesk onTrySample={onTrySample} />}
      </div>
      <div className={classes.till}>
        {isNew ? <Duplicates draft={draft} /> : <SalePanel />}
        {!isNew && underTill}
      </div>
      {aside}
      <EditDrawer />
    </div>
  );
}
