import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { DryRunDialog } from './dry-run-dialog.tsx';
import { FaultContext } from './fields.tsx';
import { problemText } from './problem-text.ts';
import classes from './program-sheet.module.css';
import type { SheetState } from './use-program-form.ts';

type ProgramSheetProps = {
  readonly title: string;
  readonly hint?: string;
  readonly state: SheetState;
  /** Sentences with numbers that the domain computed by the programme as typed. */
  readonly examples: (program: LoyaltyProgram) => readonly string[];
  readonly children: ReactNode;
};

/** One part of the programme: its fields, what they come to, and saving it. Enter in a field saves. */
export function ProgramSheet({ title, hint, state, examples, children }: ProgramSheetProps) {
  const words = useWords();
  const { t } = words;
  const { tried, isChanged, asked } = state;
  const told = t('loyalty.saved', { part: title });
  const canSave = isChanged && tried.ok;
  return (
    <Sheet title={title} {...(hint !== undefined && { hint })}>
      <FaultContext value={tried.ok ? undefined : tried.refusal.field}>
        <form
          aria-label={title}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void state.save(told);
          }}
        >
          <div className={classes.fields}>{children}</div>
          <div className={classes.example} role="status" data-bad={!tried.ok}>
            {tried.ok ? (
              examples(tried.value).map((sentence) => <p key={sentence}>{sentence}</p>)
            ) : (
              <p>{problemText(tried.refusal, state.program.earn.decimals, words)}</p>
            )}
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
              <Button variant="default" onClick={state.revert}>
                {t('loyalty.revert')}
              </Button>
            )}
          </div>
        </form>
      </FaultContext>
      {asked !== undefined && (
        <DryRunDialog
          change={asked}
          program={state.program}
          onApply={() => void state.apply(asked, told)}
          onClose={state.dontAsk}
        />
      )}
    </Sheet>
  );
}
