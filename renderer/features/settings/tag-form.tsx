import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { type Tag, saveTag } from '#data/catalogue/tags.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { TagChip } from '#ui/tag-chip.tsx';
import { type TagColour, tagColourOf, tagColours } from '#ui/tag-colours.ts';

import { RowForm } from './row-form.tsx';
import classes from './rows.module.css';
import { useRowAct } from './use-row-act.ts';

type TagFormProps = { readonly tag: Tag | undefined; readonly onSaved: () => void };

/** A tag's word and colour. The colours are radio buttons that look like the tag will. */
export function TagForm({ tag, onSaved }: TagFormProps) {
  const shop = useShop();
  const { t } = useWords();
  const { act, tellKept } = useRowAct(onSaved);
  const [name, setName] = useState(tag?.name ?? '');
  const [colour, setColour] = useState<TagColour>(
    tag === undefined ? 'teal' : tagColourOf(tag.colour),
  );
  const [problem, setProblem] = useState<string>();

  async function save() {
    const outcome = await saveTag(shop, { ...(tag && { id: tag.id }), name, colour }, act);
    if (!outcome.ok) {
      setProblem(t(outcome.refusal.kind === 'taken' ? 'settings.nameTaken' : 'settings.nameEmpty'));
      return;
    }
    setName('');
    setProblem(undefined);
    await tellKept();
  }

  return (
    <RowForm onSave={save}>
      <TextInput
        className={classes.grow}
        label={t('settings.tagName')}
        value={name}
        error={problem}
        maxLength={30}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <Button type="submit">{t(tag === undefined ? 'settings.addTag' : 'common.save')}</Button>
      <fieldset className={classes.colours} aria-label={t('settings.colour')}>
        {tagColours.map((one) => (
          <label key={one} className={classes.colour}>
            <input
              type="radio"
              name="tag-colour"
              checked={one === colour}
              onChange={() => setColour(one)}
            />
            <TagChip colour={one} size="small">
              {t(`colour.${one}`)}
            </TagChip>
          </label>
        ))}
      </fieldset>
    </RowForm>
  );
}
