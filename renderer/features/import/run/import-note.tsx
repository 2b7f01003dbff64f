import { Button } from '@mantine/core';
import { useEffect } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { hasBeenSeen } from '../check-and-run.ts';
import { percentOf } from '../percent-of.ts';
import { useWizard } from '../wizard-store.ts';
import classes from './import-note.module.css';

type ImportNoteProps = {
  /** Another screen is shown. */
  readonly isElsewhere: boolean;
  readonly onLook: () => void;
};

/** Over the other screens: an import runs, or has ended and was not looked at yet. */
export function ImportNote({ isElsewhere, onLook }: ImportNoteProps) {
  const { t } = useWords();
  const wizard = useWizard();
  const isNews = (wizard.step === 'result' || wizard.step === 'check') && wizard.isNews;
  useEffect(() => {
    if (isNews && !isElsewhere) hasBeenSeen();
  }, [isNews, isElsewhere]);
  if (!isElsewhere || !(isNews || wizard.step === 'run')) return null;
  return (
    <section className={classes.root} aria-label={t('import.title')}>
      <Icon name="import" />
      <span {...(isNews && { role: 'status' })}>{said()}</span>
      <Button size="compact-sm" variant="default" onClick={onLook}>
        {t('import.noteLook')}
      </Button>
    </section>
  );

  function said(): string {
    if (wizard.step === 'run')
      return t('import.noteRunning', { percent: percentOf(wizard.progress) });
    return t(wizard.step === 'result' ? 'import.noteFinished' : 'import.noteStopped');
  }
}
