import { Button, Group } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { CardFields } from './card-fields.tsx';
import classes from './new-card.module.css';
import { useSaveCard } from './use-save-card.ts';

/** A card for someone new, begun with what was searched for. A name or a phone is enough; Enter makes it. */
export function NewCard() {
  const { t } = useWords();
  const { card, changeCard, dropCard } = useDrafts();
  const { save, problem, forget } = useSaveCard();
  if (card === null) return null;
  return (
    <form
      className={classes.root}
      aria-label={t('form.newTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onChange={forget}
    >
      <div>
        <h1 className={classes.title}>{t('form.newTitle')}</h1>
        <p className={classes.hint}>{t('form.createHint')}</p>
      </div>
      <CardFields isShort form={card.form} onChange={changeCard} />
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          px="sm"
          rightSection={<KeyHint keys="Esc" />}
          onClick={() => {
            dropCard();
            focusFindBox();
          }}
        >
          {t('common.cancel')}
        </Button>
        <Button type="submit" px="sm" rightSection={<KeyHint keys="↵" />}>
          {t('form.create')}
        </Button>
      </Group>
    </form>
  );
}
