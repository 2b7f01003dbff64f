import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { takeUpAgain } from '../open-file.ts';
import { useStepFocus } from '../use-step-focus.ts';
import classes from './aside-file.module.css';

type AsideFileProps = { readonly name: string };

/** The file that was stepped back from: Enter goes on with it. */
export function AsideFile({ name }: AsideFileProps) {
  const { t } = useWords();
  const { place, way } = useStepFocus<HTMLDivElement>(true);
  return (
    <div ref={place} className={classes.root}>
      <p>{t('import.aside', { name })}</p>
      <Button ref={way} variant="light" onClick={takeUpAgain}>
        {t('import.takeUpAgain')}
      </Button>
    </div>
  );
}
