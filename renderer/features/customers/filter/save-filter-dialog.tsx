import { TextInput } from '@mantine/core';
import { useState } from 'react';

import { type SavedFilter, saveFilter } from '#data/catalogue/saved-filters.ts';
import { useShop } from '#data/use-shop.ts';
import type { FilterGroup } from '#domain/customers/filter/filter.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { useListActs } from '../use-list-acts.ts';

type SaveFilterDialogProps = {
  readonly filter: FilterGroup;
  readonly sentence: string;
  /** Given for a new name of one that is there. */
  readonly renamed?: SavedFilter | undefined;
  readonly onSaved: (id: RowId) => void;
  readonly onClose: () => void;
};

/** Asks for the name under which a filter is kept. */
export function SaveFilterDialog(props: SaveFilterDialogProps) {
  const { filter, sentence, renamed, onSaved, onClose } = props;
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useListActs();
  const [name, setName] = useState(renamed?.name ?? '');
  const [problem, setProblem] = useState<string>();

  async function save() {
    const act = newAct();
    const given = { name, filter: renamed?.filter ?? filter, ...(renamed && { id: renamed.id }) };
    const done = await saveFilter(shop, given, act);
    if (!done.ok) {
      setProblem(t(`filter.problem-${done.refusal.kind}`));
      return;
    }
    onSaved(done.value);
    await tell(act, t('filter.saved', { name: name.trim() }));
  }

  return (
    <ConfirmDialog
      title={renamed === undefined ? t('filter.save') : t('filter.rename')}
      text={sentence}
      action={t('common.save')}
      onClose={onClose}
      onConfirm={() => void save()}
    >
      <TextInput
        data-autofocus
        label={t('filter.name')}
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
    </ConfirmDialog>
  );
}
