import type { ReactNode } from 'react';

import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { useWords } from '#i18n/use-words.ts';

import { LiveSheet } from '../live-sheet.tsx';
import { DryRunDialog } from './dry-run-dialog.tsx';
import { problemText } from './problem-text.ts';
import type { SheetState } from './use-program-form.ts';

type ProgramSheetProps = {
  readonly title: string;
  readonly hint?: string;
  readonly state: SheetState;
  /** Sentences with numbers that the domain computed by the programme as typed. */
  readonly examples: (program: LoyaltyProgram) => readonly string[];
  readonly children: ReactNode;
};

/** One part of the programme: its fields, what they come to, and saving it. */
export function ProgramSheet({ title, hint, state, examples, children }: ProgramSheetProps) {
  const words = useWords();
  const { tried, asked } = state;
  const told = words.t('loyalty.saved', { part: title });
  return (
    <>
      <LiveSheet
        title={title}
        {...(hint !== undefined && { hint })}
        fault={tried.ok ? undefined : tried.refusal.field}
        sentences={
          tried.ok
            ? examples(tried.value)
            : [problemText(tried.refusal, state.program.earn.decimals, words)]
        }
        isChanged={state.isChanged}
        onSave={() => void state.save(told)}
        onRevert={state.revert}
      >
        {children}
      </LiveSheet>
      {asked !== undefined && (
        <DryRunDialog
          change={asked}
          program={state.program}
          onApply={() => void state.apply(asked, told)}
          onClose={state.dontAsk}
        />
      )}
    </>
  );
}
