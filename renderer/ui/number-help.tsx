import { ActionIcon, Tooltip } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { useHelpDoor } from './help-door.ts';
import { Icon } from './icon.tsx';
import classes from './number-help.module.css';

type NumberHelpProps = {
  /** What the number is called beside it. */
  readonly number: string;
};

/** A small question mark beside a number: what it means and how it comes about. */
export function NumberHelp({ number }: NumberHelpProps) {
  const { t } = useWords();
  const openHelp = useHelpDoor();
  const label = t('help.meaning', { number });
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={classes.root ?? ''}
        variant="subtle"
        color="gray"
        size="xs"
        aria-label={label}
        onClick={() => openHelp('numbers')}
      >
        <Icon name="help" size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
