import { Button, Drawer, Group } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { CardFields } from './card-fields.tsx';
import { DeleteCardDialog } from './delete-card-dialog.tsx';
import classes from './edit-drawer.module.css';
import { Duplicates } from './duplicates.tsx';
import { useSaveCard } from './use-save-card.ts';

/** All fields of a card beside the counter. What was typed survives a reload until it is saved or dropped. */
export function EditDrawer() {
  const { t } = useWords();
  const { card, changeCard, dropCard } = useDrafts();
  const { save, problem, forget } = useSaveCard();
  const [asksDelete, setAsksDelete] = useState(false);
  const isOpen = card !== null && card.cardId !== null;

  function close() {
    dropCard();
    forget();
    focusFindBox();
  }

  return (
    <Drawer
      opened={isOpen}
      onClose={close}
      title={t('form.editTitle')}
      size="32rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      keepMounted={false}
    >
      {isOpen && (
        <form
          className={classes.root}
          aria-label={t('form.editTitle')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onChange={forget}
        >
          <CardFields isShort={false} form={card.form} onChange={changeCard} />
          <Duplicates draft={card} />
          {problem !== undefined && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          <Group justify="space-between" className={classes.foot}>
            <Button variant="subtle" color="red" onClick={() => setAsksDelete(true)}>
              {t('form.delete')}
            </Button>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit">{t('common.save')}</Button>
            </Group>
          </Group>
        </form>
      )}
      {isOpen && asksDelete && (
        <DeleteCardDialog
          id={card.cardId}
          name={card.began.name}
          onClose={() => setAsksDelete(false)}
          onDeleted={() => {
            setAsksDelete(false);
            close();
          }}
        />
      )}
    </Drawer>
  );
}
