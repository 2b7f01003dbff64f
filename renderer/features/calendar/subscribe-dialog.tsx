import { Button, Checkbox, Group } from '@mantine/core';

import type { CalendarFileState } from '#data/care/calendar-desk.ts';
import type { CalendarFileKeeper } from '#data/care/calendar-file.ts';
import { useCalendarFile } from '#data/care/use-calendar-file.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { showToast } from '#ui/toast.tsx';

import { SubscribeFacts } from './subscribe-dialog-facts.tsx';
import { SubscribeProblem } from './subscribe-dialog-problem.tsx';
import classes from './subscribe-dialog.module.css';

type SubscribeDialogProps = {
  readonly today: BusinessDay;
  readonly onClose: () => void;
};

/** The calendar as a file at a place of the owner's, kept up to date for phones and Outlook to subscribe to. */
export function SubscribeDialog({ today, onClose }: SubscribeDialogProps) {
  const { t } = useWords();
  const { keeper, state } = useCalendarFile();
  const isDesktop = keeper !== undefined && state !== undefined && state.kind !== 'no-desktop';
  return (
    <Dialog onClose={onClose} title={t('calendar.subscribe')} size="lg">
      <p className={classes.text}>{t('calendar.subscribeWhat')}</p>
      <p className={classes.text}>{t('calendar.subscribeHow')}</p>
      {isDesktop ? (
        <Keeping keeper={keeper} state={state} today={today} />
      ) : (
        <p className={classes.text}>
          <strong>{t('calendar.subscribeDesktop')}</strong>
        </p>
      )}
    </Dialog>
  );
}

type KeepingProps = {
  readonly keeper: CalendarFileKeeper;
  readonly state: CalendarFileState;
  readonly today: BusinessDay;
};

function Keeping({ keeper, state, today }: KeepingProps) {
  const { t } = useWords();
  const isKept = state.kind === 'kept';
  const isBusy = state.kind === 'opening' || state.isBusy;

  async function stop(): Promise<void> {
    const isStopped = await keeper.forget();
    showToast(
      isStopped
        ? {
            id: 'calendar-file',
            kind: 'done',
            title: t('calendar.subscribeStopped'),
            text: t('calendar.subscribeStoppedText'),
          }
        : { id: 'calendar-file', kind: 'problem', title: t('calendar.subscribeNotStopped') },
    );
  }

  function choose(): void {
    void keeper.choose({
      title: t('calendar.subscribeDialog'),
      fileName: t('calendar.subscribeFile'),
    });
  }

  return (
    <>
      {isKept && <SubscribeFacts state={state} today={today} />}
      <Checkbox
        label={t('calendar.subscribeNames')}
        aria-describedby="subscribe-open"
        checked={state.withNames}
        onChange={(event) => void keeper.showNames(event.currentTarget.checked)}
      />
      <p id="subscribe-open" className={classes.note}>
        {t(state.withNames ? 'calendar.subscribeOpenly' : 'calendar.subscribeMasked')}
      </p>
      {state.problem !== null && <SubscribeProblem problem={state.problem} />}
      <Group justify="flex-end" mt="lg">
        {isKept && (
          <>
            <Button variant="default" onClick={() => void stop()}>
              {t('calendar.subscribeStop')}
            </Button>
            <Button variant="default" onClick={choose}>
              {t('calendar.subscribeOther')}
            </Button>
          </>
        )}
        <Button
          data-autofocus
          loading={isBusy}
          onClick={isKept ? () => void keeper.writeNow() : choose}
        >
          {t(isKept ? 'calendar.subscribeNow' : 'calendar.subscribePlace')}
        </Button>
      </Group>
    </>
  );
}
