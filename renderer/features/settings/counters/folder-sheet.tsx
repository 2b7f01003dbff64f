import { Button, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import type { MeetingState } from '#data/meeting/meeting-desk.ts';
import type { MeetingKeeper } from '#data/meeting/meeting-keeper.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { showToast } from '#ui/toast.tsx';

import classes from './counters.module.css';
import { FolderState } from './folder-state.tsx';

const steps = ['5', '10', '30', '60', '240'] as const;

type FolderSheetProps = {
  readonly keeper: MeetingKeeper;
  readonly state: MeetingState;
  /** What has to be settled before it goes on by itself. */
  readonly children: ReactNode;
};

/** The folder, when it was last written, and what a person can do about it. */
export function FolderSheet({ keeper, state, children }: FolderSheetProps) {
  const { t } = useWords();
  const [isLeaving, setLeaving] = useState(false);
  const { kind, path, isBusy } = state;
  const hasFolder = path !== '';

  async function leave() {
    setLeaving(false);
    if (!(await keeper.leave())) {
      showToast({ id: 'counters', kind: 'problem', title: t('counters.leaveFailed') });
    }
  }

  return (
    <Sheet title={t('counters.title')} hint={t('counters.hint')}>
      {hasFolder && <p className={classes.path}>{t('counters.place', { path })}</p>}
      <FolderState state={state} />
      {children}
      {kind === 'on' && (
        <div className={classes.line}>
          <Button loading={isBusy} onClick={() => void keeper.meetNow({ mayForget: true })}>
            {t('counters.now')}
          </Button>
          <Select
            label={t('counters.every')}
            allowDeselect={false}
            data={steps.map((value) => ({ value, label: t(`counters.every-${value}`) }))}
            value={String(state.every)}
            onChange={(value) => void keeper.setEvery(Number(value))}
          />
        </div>
      )}
      <div className={classes.line}>
        <Button
          variant={hasFolder ? 'default' : 'filled'}
          disabled={kind === 'opening'}
          onClick={() => void keeper.choose(t('counters.chooseTitle'))}
        >
          {t(hasFolder ? 'counters.chooseOther' : 'counters.choose')}
        </Button>
        {hasFolder && (
          <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
            {t('counters.leave')}
          </Button>
        )}
        {state.isKeyKept && (
          <Button variant="subtle" color="gray" onClick={() => void keeper.forgetKey()}>
            {t('counters.forgetKey')}
          </Button>
        )}
      </div>
      {isLeaving && (
        <ConfirmDialog
          title={t('counters.leave')}
          text={t('counters.leaveText')}
          action={t('counters.leave')}
          onConfirm={() => void leave()}
          onClose={() => setLeaving(false)}
        />
      )}
    </Sheet>
  );
}
