import { MultiSelect, Textarea } from '@mantine/core';

import type { Tag } from '#data/catalogue/tags.ts';
import { useWords } from '#i18n/use-words.ts';

import { FieldGroup } from './field-group.tsx';
import { type FormPart, textField } from './form-part.ts';

type TasteFieldsProps = FormPart & { readonly tags: readonly Tag[] };

/** What to offer, what to avoid, what to remember, and the shop's words for this person. */
export function TasteFields({ tags, ...part }: TasteFieldsProps) {
  const { t } = useWords();
  const { form, onChange } = part;
  const known = tags.map(({ id }) => id);
  return (
    <FieldGroup title={t('form.taste')}>
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        label={t('form.likes')}
        {...textField(part, 'likes')}
      />
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        label={t('form.dislikes')}
        {...textField(part, 'dislikes')}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={t('form.note')}
        {...textField(part, 'note')}
      />
      <MultiSelect
        searchable
        label={t('form.tags')}
        description={tags.length === 0 ? t('form.noTags') : undefined}
        placeholder={form.tagIds.length === 0 ? t('profile.pickTags') : ''}
        data={tags.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.tagIds.filter((id) => known.includes(id))}
        onChange={(ids) => {
          // A tag that was put away stays on the card, unseen: undoing that shows it again.
          const unseen = form.tagIds.filter((id) => !known.includes(id));
          onChange({ tagIds: [...unseen, ...known.filter((id) => ids.includes(id))] });
        }}
      />
    </FieldGroup>
  );
}
