import { Autocomplete, Button } from '@mantine/core';
import { useState } from 'react';

import type { Tag } from '#data/catalogue/tags.ts';
import { tagCard } from '#data/customers/tag-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { TagChip } from '#ui/tag-chip.tsx';

import { useDesk } from '../desk-store.ts';
import { focusFindBoxAfter } from '../keys/focus.ts';
import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import classes from './card-tags.module.css';

type CardTagsProps = { readonly cardId: RowId; readonly tags: readonly Tag[] };

/** The words the shop puts on a customer. A new word typed here becomes a tag of the shop. */
export function CardTags({ cardId, tags }: CardTagsProps) {
  const { t } = useWords();
  const { adding, add } = useDesk();
  return (
    <div className={classes.root}>
      {tags.map((tag) => (
        <TagChip key={tag.id} colour={tag.colour}>
          {tag.name}
        </TagChip>
      ))}
      {adding === 'tag' ? (
        <TagField key={cardId} cardId={cardId} />
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="tag" size={15} />}
          rightSection={<KeyHint keys="Alt+T" />}
          aria-keyshortcuts="Alt+T"
          onClick={() => add('tag')}
        >
          {t('card.addTag')}
        </Button>
      )}
    </div>
  );
}

function TagField({ cardId }: { readonly cardId: RowId }) {
  const shop = useShop();
  const { t } = useWords();
  const { tags } = useShopFacts();
  const { newAct, tellDone } = useActs();
  const [name, setName] = useState('');
  const [act] = useState(newAct);

  async function save(chosen: string) {
    const outcome = await tagCard(shop, cardId, chosen, act);
    if (!outcome.ok) return;
    closeField();
    await tellDone(act.operationId, t('undo.tagAdded', { name: chosen.trim() }));
  }

  return (
    <Autocomplete
      autoFocus
      id="tag-field"
      size="xs"
      aria-label={t('card.tagName')}
      placeholder={t('card.tagName')}
      data={tags.map((tag) => tag.name)}
      value={name}
      onChange={setName}
      onOptionSubmit={(chosen) => void save(chosen)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter' && name.trim() !== '' && !event.defaultPrevented) void save(name);
        if (event.key === 'Escape') {
          event.stopPropagation();
          closeField();
        }
      }}
    />
  );
}

function closeField(): void {
  focusFindBoxAfter('tag-field');
  if (useDesk.getState().adding === 'tag') useDesk.getState().add(null);
}
