import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import { mergeTags } from '#data/catalogue/merge-tags.ts';
import type { Tag } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { useSaved } from './use-saved.ts';

type MergeTagDialogProps = {
  readonly tag: Tag;
  readonly others: readonly Tag[];
  readonly onClose: () => void;
};

/** Two words for one thing become one; every card follows, and one undo takes it all back. */
export function MergeTagDialog({ tag, others, onClose }: MergeTagDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const [act] = useState(newAct);
  const [intoId, setIntoId] = useState(others[0]?.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const into = others.find(({ id }) => id === intoId);

  async function merge() {
    if (into === undefined || busy) return;
    setBusy(true);
    const outcome = await mergeTags(shop, { from: tag.id, into: into.id }, act);
    setBusy(false);
    if (!outcome.ok) return setProblem(t('settings.tagGone'));
    onClose();
    const count = outcome.value;
    await tellSaved(act, t('settings.tagMerged', { name: tag.name, into: into.name, count }));
  }

  return (
    <ConfirmDialog
      title={t('settings.mergeTitle', { name: tag.name })}
      text={t('settings.mergeText', { name: tag.name })}
      action={t('settings.mergeAction')}
      busy={busy}
      onConfirm={() => void merge()}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('settings.mergeInto')}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={intoId ?? ''}
        error={problem}
        onChange={({ currentTarget: { value } }) =>
          setIntoId(others.find(({ id }) => id === value)?.id)
        }
      />
    </ConfirmDialog>
  );
}
