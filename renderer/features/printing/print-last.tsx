import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';

import classes from './print-last.module.css';
import { useLastSlip } from './use-last-slip.ts';
import { usePrintLast } from './use-print-now.ts';

/** Under the till: whose slip the one key prints at this moment, so that nobody has to remember it. */
export function PrintLast() {
  const { t } = useWords();
  const printLast = usePrintLast();
  const about = useLastSlip();
  if (about === undefined) return null;
  return (
    <Button
      classNames={classes}
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<Icon name="print" size={16} />}
      rightSection={<KeyHint keys="Ctrl+P" />}
      aria-keyshortcuts="Control+P"
      onClick={() => printLast('now')}
    >
      {t('print.doLastOf', { about })}
    </Button>
  );
}
