import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { FaultContext } from './loyalty/fields.tsx';
import classes from './live-sheet.module.css';

type LiveSheetProps = {
  readonly title: string;
  readonly hint?: string;
  /** The path of the field that is refused; undefined if all are fine. */
  readonly fault: string | undefined;
  /** What the fields come to as typed, or what is wrong with them. */
  readonly sentences: readonly string[];
  readonly isChanged: boolean;
  readonly onSave: () => void;
  readonly onRevert: () => void;
  readonly children: ReactNode;
};

/** A sheet of fields that says at each key stroke what they come to. Enter in a field saves. */
export function LiveSheet(props: LiveSheetProps) {
  const { title, hint, fault, sentences, isChanged, onSave, onRevert, children } = props;
  const { t } = useWords();
  const isFine = fault === undefined;
  const canSave = isChanged && isFine;
  return (
    <Sheet title={title} {...(hint !== undefined && { hint })}>
      <FaultContext value={fault}>
        <form
          aria-label={title}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSave();
          }}
        >
          <div className={classes.fields}>{children}</div>
          <div className={classes.example} role="status" data-bad={!isFine}>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <div className={classes.buttons}>
            {/* Not `disabled`: the focus would fall off the button that was just pressed. */}
            <Button
              type="submit"
              aria-disabled={!canSave}
              {...(!canSave && { 'data-disabled': true })}
            >
              {t('common.save')}
            </Button>
            {isChanged && (
              <Button variant="default" onClick={onRevert}>
                {t('loyalty.revert')}
              </Button>
            )}
          </div>
        </form>
      </FaultContext>
    </Sheet>
  );
}
