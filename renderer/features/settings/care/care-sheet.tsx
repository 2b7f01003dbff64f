import type { ReactNode } from 'react';

import type { CareSettings } from '#domain/care/care-settings.ts';
import { useWords } from '#i18n/use-words.ts';

import { LiveSheet } from '../live-sheet.tsx';
import { problemText } from '../loyalty/problem-text.ts';
import type { CareSheetState } from './use-care-form.ts';

type CareSheetProps = {
  readonly title: string;
  readonly hint?: string;
  readonly state: CareSheetState;
  /** What the settings as typed come to, for this very shop. */
  readonly examples: (settings: CareSettings) => readonly string[];
  readonly children: ReactNode;
};

/** One part of how the shop cares: its fields, what they come to, and saving it. */
export function CareSheet({ title, hint, state, examples, children }: CareSheetProps) {
  const words = useWords();
  const { t } = words;
  const { tried, isChanged, save, revert } = state;

  function sentences(): readonly string[] {
    if (tried.ok) return examples(tried.value);
    const { kind, field } = tried.refusal;
    if (field === 'opensAt') return [t('careSettings.badTime')];
    if (kind === 'not-rising') return [t('careSettings.lifeNotRising')];
    if (kind === 'too-many') return [t('careSettings.alwaysClosed')];
    return [problemText(tried.refusal, 0, words)];
  }

  return (
    <LiveSheet
      title={title}
      {...(hint !== undefined && { hint })}
      fault={tried.ok ? undefined : tried.refusal.field}
      sentences={sentences()}
      isChanged={isChanged}
      onSave={() => void save(t('loyalty.saved', { part: title }))}
      onRevert={revert}
    >
      {children}
    </LiveSheet>
  );
}
