import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { addNote } from '#data/customers/add-note.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';

import { useDesk } from '../desk-store.ts';
import { focusFindBoxAfter } from '../keys/focus.ts';
import { useActs } from '../use-acts.ts';

type NoteFieldProps = { readonly cardId: RowId };

/** A line for the time line, written in passing: "wants the blue one when it is back". */
export function NoteField({ cardId }: NoteFieldProps) {
  const { t } = useWords();
  const { adding, add } = useDesk();
  if (adding === 'note') return <OpenNoteField key={cardId} cardId={cardId} />;
  return (
    <div>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="note" size={15} />}
        rightSection={<KeyHint keys="Alt+N" />}
        aria-keyshortcuts="Alt+N"
        onClick={() => add('note')}
      >
        {t('card.addNote')}
      </Button>
    </div>
  );
}

function OpenNoteField({ cardId }: NoteFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellDone } = useActs();
  const [text, setText] = useState('');
  const [act] = useState(newAct);

  async function save() {
    const outcome = await addNote(shop, cardId, text, act);
    if (!outcome.ok) return;
    close();
    await tellDone(act.operationId, t('undo.noteAdded'));
  }

  return (
    <TextInput
      autoFocus
      id="note-field"
      aria-label={t('card.noteText')}
      placeholder={t('card.noteText')}
      description={t('card.noteHint')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') void save();
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    />
  );
}

function close(): void {
  focusFindBoxAfter('note-field');
  if (useDesk.getState().adding === 'note') useDesk.getState().add(null);
}
