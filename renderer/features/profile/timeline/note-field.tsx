import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { addNote } from '#data/customers/add-note.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useProfileActs } from '../use-profile-acts.ts';
import classes from './story.module.css';

type NoteFieldProps = { readonly cardId: RowId };

/** A line for the story, written in passing. */
export function NoteField({ cardId }: NoteFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell, sayProblem } = useProfileActs();
  const [text, setText] = useState('');
  const [act, setAct] = useState(newAct);

  async function save() {
    if (text.trim() === '') return;
    const outcome = await addNote(shop, cardId, text, act);
    if (!outcome.ok) return sayProblem(act.operationId, t('form.unknownCard'));
    setText('');
    setAct(newAct());
    await tell(act, t('undo.noteAdded'));
  }

  return (
    <form
      className={classes.noteField}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        flex={1}
        aria-label={t('card.noteText')}
        placeholder={t('card.noteText')}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ''}>
        {t('card.addNote')}
      </Button>
    </form>
  );
}
