import { ActionIcon } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './editor.module.css';
import type { useDraft } from './use-draft.ts';

type StepButtonsProps = { readonly steps: ReturnType<typeof useDraft> };

/** A step back and forth, before anything is kept. */
export function StepButtons({ steps }: StepButtonsProps) {
  const { t } = useWords();
  return (
    <span className={classes.steps}>
      <StepButton label={t('print.setEditUndo')} isOff={!steps.canUndo} onPress={steps.undo} />
      <StepButton
        label={t('print.setEditRedo')}
        isOff={!steps.canRedo}
        isForth
        onPress={steps.redo}
      />
    </span>
  );
}

type StepButtonProps = {
  readonly label: string;
  readonly isOff: boolean;
  readonly isForth?: boolean;
  readonly onPress: () => void;
};

/** Not `disabled` at an end: the focus would fall off the button that was just pressed. */
function StepButton({ label, isOff, isForth = false, onPress }: StepButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={(isForth ? classes.forth : '') ?? ''}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      {...(isOff && { 'data-disabled': true })}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon name="undo" size={18} />
    </ActionIcon>
  );
}
