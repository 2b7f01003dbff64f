import { useState } from 'react';

import { saveProgram } from '#data/loyalty/save-program.ts';
import { useShop } from '#data/use-shop.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SettingRefusal } from '#domain/kernel/setting-readers.ts';
import { movesStandings } from '#domain/loyalty/program-change.ts';
import { checkProgram, withDecimals } from '#domain/loyalty/program-settings.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';

import { useSaved } from '../use-saved.ts';
import { useTyped } from '../use-typed.ts';

export type ProgramChange = Partial<LoyaltyProgram>;

/** How a sheet shows its part of the programme as typed text, and what the text would change. */
export type ProgramFields<Form extends object> = {
  readonly shown: (program: LoyaltyProgram) => Form;
  /** Numbers that cannot be read are NaN (`typed.ts`). */
  readonly read: (form: Form, program: LoyaltyProgram) => ProgramChange;
};

/** What every sheet needs, whatever is on it. */
export type SheetState = {
  readonly program: LoyaltyProgram;
  /** The programme as it would be with what is typed now, or what is wrong with it. */
  readonly tried: Result<LoyaltyProgram, SettingRefusal>;
  readonly isChanged: boolean;
  /** A change that moves balances or tiers waits for the owner's word. */
  readonly asked: ProgramChange | undefined;
  /** `told` is what the toast says once it is kept. */
  readonly save: (told: string) => Promise<void>;
  readonly apply: (change: ProgramChange, told: string) => Promise<void>;
  readonly revert: () => void;
  readonly dontAsk: () => void;
};

export type ProgramForm<Form extends object> = SheetState & {
  readonly form: Form;
  readonly edit: (patch: Partial<Form>) => void;
};

/**
 * A part of the programme being typed. Judged at each key stroke by the same function that saving asks; saved as
 * one operation with its undo.
 */
export function useProgramForm<Form extends object>(
  program: LoyaltyProgram,
  { shown, read }: ProgramFields<Form>,
): ProgramForm<Form> {
  const shop = useShop();
  const { newAct, tellSaved } = useSaved();
  // The same act until it is kept: Enter twice saves once.
  const [act, setAct] = useState(newAct);
  const [asked, setAsked] = useState<ProgramChange>();
  const { form, edited, isChanged, edit, revert, settle } = useTyped(shown(program));
  const change = edited === undefined ? {} : read(edited, program);
  const tried = triedProgram(program, change);

  async function save(told: string): Promise<void> {
    if (!isChanged || !tried.ok) return;
    if (movesStandings(program, tried.value)) setAsked(change);
    else await apply(change, told);
  }

  async function apply(wanted: ProgramChange, told: string): Promise<void> {
    setAsked(undefined);
    const outcome = await saveProgram(shop, wanted, act);
    if (!outcome.ok) return;
    settle();
    setAct(newAct());
    await tellSaved(act, told);
  }

  return {
    program,
    tried,
    isChanged,
    asked,
    save,
    apply,
    form,
    edit,
    revert,
    dontAsk: () => setAsked(undefined),
  };
}

/** As `saveProgram` would make it. */
function triedProgram(
  program: LoyaltyProgram,
  change: ProgramChange,
): Result<LoyaltyProgram, SettingRefusal> {
  const { decimals } = program.earn;
  const grown = withDecimals(program, change.earn?.decimals ?? decimals);
  return checkProgram({ ...grown, ...change }, decimals);
}
