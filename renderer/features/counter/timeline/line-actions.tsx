import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';

import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { storedAfterUndo } from '#data/stored/stored-queries.ts';
import { undoReach } from '#data/undo-reach.ts';
import { useShop } from '#data/use-shop.ts';
import { type Cents, cents } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';

import { useActs } from '../use-acts.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { SlipButton } from './slip-button.tsx';
import classes from './timeline.module.css';
import { VoidDialog } from './void-dialog.tsx';

/** A card, and a tag made on the way. */
const mostUnasked = 2;

type LineActionsProps = { readonly line: TimelineLine };

/** What can still be done about a line: refund or void a sale, take back a refund, a note or a change. */
export function LineActions({ line }: LineActionsProps) {
  const { t, day, money } = useWords();
  const shop = useShop();
  const { takeBack } = useActs();
  const [asked, setAsked] = useState<'refund' | 'void'>();
  const [reach, setReach] = useState(0);
  const [below, setBelow] = useState<Cents>();
  const close = () => setAsked(undefined);

  /** A change may have come with an import or with many cards at once: all of it would go. */
  async function undo() {
    const touched = await undoReach(shop, line.operationId);
    const [below] = line.kind === 'top-up' ? await storedAfterUndo(shop, line.operationId) : [];
    if (touched > mostUnasked) setReach(touched);
    else if (below !== undefined) setBelow(cents(below.balance.principal + below.balance.bonus));
    else await takeBack(line.operationId);
  }

  const isFixed =
    line.kind === 'joined' ||
    line.kind === 'return' ||
    line.kind === 'opening' ||
    // Paper does not come back.
    line.kind === 'print' ||
    // Given and taken back by the friend's sale, whose undo would be this line's.
    (line.kind === 'points' && line.cause === 'referral');
  if (line.off || isFixed) return <div className={classes.actions} />;
  if (line.kind !== 'sale') {
    return (
      <div className={classes.actions}>
        <SlipButton line={line} />
        <LineButton icon="undo" label={t('common.undo')} onClick={() => void undo()} />
        {reach > 0 && (
          <ConfirmDialog
            danger
            title={t('undo.reachTitle', { count: reach })}
            text={t('undo.reachText')}
            action={t('undo.reachAction')}
            onConfirm={() => {
              setReach(0);
              void takeBack(line.operationId);
            }}
            onClose={() => setReach(0)}
          />
        )}
        {below !== undefined && (
          <ConfirmDialog
            danger
            title={t('timeline.storedBelowTitle')}
            text={t('timeline.storedBelowText', { amount: money(below) })}
            action={t('common.undo')}
            onConfirm={() => {
              setBelow(undefined);
              void takeBack(line.operationId, undefined, true);
            }}
            onClose={() => setBelow(undefined)}
          />
        )}
      </div>
    );
  }
  const what = t('timeline.saleOf', { day: day(line.day, today()), amount: money(line.total) });
  return (
    <div className={classes.actions} role="group" aria-label={t('timeline.actionsFor', { what })}>
      <SlipButton line={line} />
      {line.refunded < line.bill && (
        <LineButton
          icon="refund"
          label={t('timeline.doRefund')}
          onClick={() => setAsked('refund')}
        />
      )}
      {!line.isImported && (
        <LineButton icon="void" label={t('timeline.doVoid')} onClick={() => setAsked('void')} />
      )}
      {asked === 'refund' && <RefundDialog sale={line} onClose={close} />}
      {asked === 'void' && <VoidDialog sale={line} onClose={close} />}
    </div>
  );
}

type LineButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
};

function LineButton({ icon, label, onClick }: LineButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
