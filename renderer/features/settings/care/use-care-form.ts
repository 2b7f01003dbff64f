import { useState } from 'react';

import { saveCareSettings } from '#data/care/save-care-settings.ts';
import { useShop } from '#data/use-shop.ts';
import { type CareRefusal, type CareSettings, checkCare } from '#domain/care/care-settings.ts';
import type { Result } from '#domain/kernel/result.ts';

import { useSaved } from '../use-saved.ts';
import { useTyped } from '../use-typed.ts';

/** How a sheet shows its part of the care settings as typed text, and what the text would change. */
type CareFields<Form extends object> = {
  readonly shown: (settings: CareSettings) => Form;
  /** Numbers that cannot be read are NaN (`typed.ts`). */
  readonly read: (form: Form) => Partial<CareSettings>;
};

export type CareSheetState = {
  /** The settings as they would be with what is typed now, or what is wrong with it. */
  readonly tried: Result<CareSettings, CareRefusal>;
  readonly isChanged: boolean;
  /** `told` is what the toast says once it is kept. */
  readonly save: (told: string) => Promise<void>;
  readonly revert: () => void;
};

/** A part of the care settings being typed; judged by what saving asks, saved as one operation with its undo. */
export function useCareForm<Form extends object>(
  settings: CareSettings,
  { shown, read }: CareFields<Form>,
): CareSheetState & {
  readonly form: Form;
  readonly edit: (patch: Partial<Form>) => void;
} {
  const shop = useShop();
  const { newAct, tellSaved } = useSaved();
  // The same act until it is kept: Enter twice saves once.
  const [act, setAct] = useState(newAct);
  const { form, edited, isChanged, edit, revert, settle } = useTyped(shown(settings));
  const change = edited === undefined ? {} : read(edited);
  const tried = checkCare({ ...settings, ...change });

  async function save(told: string): Promise<void> {
    if (!isChanged || !tried.ok) return;
    const outcome = await saveCareSettings(shop, change, act);
    if (!outcome.ok) return;
    settle();
    setAct(newAct());
    await tellSaved(act, told);
  }

  return { tried, isChanged, save, revert, form, edit };
}
