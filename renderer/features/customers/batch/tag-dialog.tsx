import { Autocomplete, Select } from '@mantine/core';
import { useState } from 'react';

import { tagMany, untagMany } from '#data/customers/batch/tag-many.ts';
import { useShop } from '#data/use-shop.ts';
import { isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import type { BatchDialogProps } from './dialog-props.ts';

type TagDialogProps = BatchDialogProps & { readonly kind: 'tag' | 'untag' };

/** Asks for the tag that everybody ticked gets or loses. A new word becomes a new tag. */
export function TagDialog({ kind, ids, facts, busy, carryOut, onClose }: TagDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const count = ids.length;
  const known = facts.tags.find((tag) => tag.name === name);

  function confirm() {
    const wanted = name.trim();
    if (wanted === '' || (kind === 'untag' && known === undefined)) {
      setProblem(t('customers.chooseTag'));
    } else if (kind === 'tag') {
      void carryOut(
        (act, run) => tagMany(shop, ids, wanted, act, run),
        (done) => t('customers.tagged', { count: done, tag: wanted }),
      );
    } else if (known !== undefined) {
      void carryOut(
        (act, run) => untagMany(shop, ids, known.id, act, run),
        (done) => t('customers.untagged', { count: done, tag: wanted }),
      );
    }
  }

  return (
    <ConfirmDialog
      title={t(`customers.${kind}Title`, { count })}
      text={t(`customers.${kind}Text`)}
      action={t(`customers.${kind}Them`, { count })}
      busy={busy}
      onClose={onClose}
      onConfirm={confirm}
    >
      {kind === 'tag' ? (
        <Autocomplete
          data-autofocus
          label={t('card.tagName')}
          value={name}
          data={facts.tags.map((tag) => tag.name)}
          limit={8}
          error={problem}
          onChange={setName}
        />
      ) : (
        <Select
          data-autofocus
          searchable
          label={t('card.tagName')}
          value={known?.id ?? null}
          data={facts.tags.map((tag) => ({ value: String(tag.id), label: tag.name }))}
          error={problem}
          onChange={(id) => setName(isRowId(id) ? (facts.tagById.get(id)?.name ?? '') : '')}
        />
      )}
    </ConfirmDialog>
  );
}
