import { ActionIcon } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { type Tag, deleteTag, tagsOf } from '#data/catalogue/tags.ts';
import { useTagCounts } from '#data/catalogue/use-tag-counts.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { TagChip } from '#ui/tag-chip.tsx';

import { MergeTagDialog } from './merge-tag-dialog.tsx';
import { RowButton } from './row-button.tsx';
import classes from './rows.module.css';
import { TagForm } from './tag-form.tsx';
import { useSaved } from './use-saved.ts';

/** The words that tell who somebody is at a glance. Removing one takes it off every card, and undo puts it back. */
export function TagsSheet() {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const tags = useLiveQuery(() => tagsOf(shop), [shop]) ?? [];
  const counts = useTagCounts();
  const [edited, setEdited] = useState<Tag>();
  const [merged, setMerged] = useState<Tag>();

  async function remove(tag: Tag) {
    const act = newAct();
    const outcome = await deleteTag(shop, tag.id, act);
    if (outcome.ok) await tellSaved(act, t('settings.tagRemoved', { name: tag.name }));
  }

  return (
    <Sheet title={t('settings.tags')} hint={t('settingsFind.say-tags')}>
      {tags.length === 0 && <EmptyState icon="tag" title={t('settings.tagsEmpty')} />}
      <ul className={classes.list}>
        {tags.map((tag) => (
          <li key={tag.id} className={classes.row}>
            <TagChip colour={tag.colour}>{tag.name}</TagChip>
            <span className={classes.soft}>
              {t('settings.tagCount', { count: counts.get(tag.id) ?? 0 })}
            </span>
            <span className={classes.end}>
              {tags.length > 1 && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('settings.mergeTag', { name: tag.name })}
                  onClick={() => setMerged(tag)}
                >
                  <Icon name="merge" size={17} />
                </ActionIcon>
              )}
              <RowButton name={tag.name} onClick={() => setEdited(tag)} />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('settings.removeTag', { name: tag.name })}
                onClick={() => void remove(tag)}
              >
                <Icon name="close" size={17} />
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      <TagForm key={edited?.id ?? 'new'} tag={edited} onSaved={() => setEdited(undefined)} />
      {merged !== undefined && (
        <MergeTagDialog
          tag={merged}
          others={tags.filter(({ id }) => id !== merged.id)}
          onClose={() => setMerged(undefined)}
        />
      )}
    </Sheet>
  );
}
