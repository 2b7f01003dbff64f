import { ActionIcon, Button } from '@mantine/core';

import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import type { Part } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './editor.module.css';
import { problemInWords } from './problem-in-words.ts';
import type { useDraft } from './use-draft.ts';

type EditorFootProps = {
  readonly problems: readonly PrintTemplateProblem[];
  readonly parts: readonly Part[];
  readonly steps: ReturnType<typeof useDraft>;
  readonly canSave: boolean;
  readonly onCancel: () => void;
};

/** More are said once these are mended. */
const mostProblems = 3;

/** What is wrong, the way back and forth, and keeping it. */
export function EditorFoot({ problems, parts, steps, canSave, onCancel }: EditorFootProps) {
  const words = useWords();
  const { t } = words;
  const said = problems.map((problem) => problemInWords(problem, parts, words));
  return (
    <div className={classes.foot}>
      {problems.length > 0 && (
        <ul className={classes.problems} role="alert">
          {[...new Set(said)].slice(0, mostProblems).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <StepButton label={t('print.setEditUndo')} isOff={!steps.canUndo} onPress={steps.undo} />
      <StepButton
        label={t('print.setEditRedo')}
        isOff={!steps.canRedo}
        onPress={steps.redo}
        isForth
      />
      <span className={classes.note}>{steps.isChanged && t('print.setUnsaved')}</span>
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" aria-disabled={!canSave} {...(!canSave && { 'data-disabled': true })}>
        {t('common.save')}
      </Button>
    </div>
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
