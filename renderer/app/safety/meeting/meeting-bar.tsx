import { Button } from '@mantine/core';

import { useMeeting } from '#data/meeting/use-meeting.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from '../../bars.module.css';
import { goToSettings, useShownSettings } from '../../routes.ts';

/** At closing it says what is waited for. After a start the key is not there before somebody enters the passphrase: nobody should believe that copies are made meanwhile. */
export function MeetingBar() {
  const { t } = useWords();
  const { state } = useMeeting();
  const isThere = useShownSettings() === 'counters';
  if (state?.isClosing === true) {
    return (
      <div role="status" className={classes.bar}>
        <Icon name="file" />
        <span>{t('counters.closing')}</span>
      </div>
    );
  }
  if (isThere || state?.kind !== 'locked' || state.last === null) return null;
  const isAway = state.survey?.kind === 'trouble';
  return (
    <div role="status" className={classes.bar}>
      <Icon name="warn" />
      <span>{t(isAway ? 'counters.waitsAway' : 'counters.waits')}</span>
      <Button size="compact-sm" variant="default" onClick={() => goToSettings('counters')}>
        {t(isAway ? 'counters.waitsLook' : 'counters.waitsGo')}
      </Button>
    </div>
  );
}
