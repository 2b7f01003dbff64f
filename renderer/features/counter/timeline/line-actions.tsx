import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';

import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import { useActs } from '../use-acts.ts';
import { RefundDialog } from './refund-dialog.tsx';
import classes from './timeline.module.css';
import { VoidDialog } from './void-dialog.tsx';

type LineActionsProps = { readonly line: TimelineLine };

/** What can still be done about a line: refund or void a sale, take back a refund, a note or a change. */
export function LineActions({ line }: LineActionsProps) {
  const { t, day, money } = useWords();
  const { takeBack } = useActs();
  const [asked, setAsked] = useState<'refund' | 'void'>();
  const close = () => setAsked(undefined);

  if (line.off || line.kind === 'joined') return <div className={classes.actions} />;
  if (line.kind !== 'sale') {
    return (
      <div className={classes.actions}>
        <LineButton
          icon="undo"
          label={t('common.undo')}
          onClick={() => void takeBack(line.operationId)}
        />
      </div>
    );
  }
  const what = t('timeline.saleOf', { day: day(line.day, today()), amount: money(line.total) });
  return (
    <div className={classes.actions} role="group" aria-label={t('timeline.actionsFor', { what })}>
      {line.refunded < line.total && (
        <LineButton
          icon="refund"
          label={t('timeline.doRefund')}
          onClick={() => setAsked('refund')}
        />
      )}
      <LineButton icon="void" label={t('timeline.doVoid')} onClick={() => setAsked('void')} />
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
