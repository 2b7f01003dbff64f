import { Textarea } from '@mantine/core';
import { useContext } from 'react';

import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { adjustReason, reasonTyped } from '#i18n/loyalty-names.ts';
import { useWords } from '#i18n/use-words.ts';

import { FaultContext, NumberField } from './fields.tsx';
import classes from './fields.module.css';
import { ProgramSheet } from './program-sheet.tsx';
import { plainNumber, typedUnits } from './typed.ts';
import { useProgramForm } from './use-program-form.ts';

type ByHandForm = { readonly reasons: string; readonly askAbove: string };

/** What is asked when somebody changes points by hand. */
export function ByHandSheet({ program }: { readonly program: LoyaltyProgram }) {
  const words = useWords();
  const { t, points } = words;
  const state = useProgramForm<ByHandForm>(program, {
    shown: ({ adjustReasons, askAbove, earn }) => ({
      reasons: adjustReasons.map((reason) => adjustReason(reason, words)).join('\n'),
      askAbove: plainNumber(askAbove, earn.decimals),
    }),
    read: ({ reasons, askAbove }, { earn }) => ({
      adjustReasons: lines(reasons).map((line) => reasonTyped(line, words)),
      askAbove: typedUnits(askAbove, earn.decimals),
    }),
  });
  const { form, edit } = state;

  return (
    <ProgramSheet
      title={t('loyalty.byHand')}
      hint={t('loyalty.byHandHint')}
      state={state}
      examples={({ askAbove, adjustReasons, earn }) => [
        t('loyalty.exampleByHand', {
          above: points(askAbove, earn.decimals),
          reason: adjustReason(adjustReasons[0] ?? 'other', words),
        }),
      ]}
    >
      <ReasonsField value={form.reasons} onChange={(reasons) => edit({ reasons })} />
      <NumberField
        at="askAbove"
        label={t('loyalty.askAbove')}
        value={form.askAbove}
        onChange={(askAbove) => edit({ askAbove })}
      />
    </ProgramSheet>
  );
}

type ReasonsProps = { readonly value: string; readonly onChange: (text: string) => void };

function ReasonsField({ value, onChange }: ReasonsProps) {
  const { t } = useWords();
  const fault = useContext(FaultContext);
  return (
    <Textarea
      className={classes.wide ?? ''}
      autosize
      minRows={4}
      maxRows={12}
      label={t('loyalty.reasons')}
      description={t('loyalty.reasonsHint')}
      value={value}
      error={fault?.startsWith('adjustReasons') ?? false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
