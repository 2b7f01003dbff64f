import { Button, Drawer, Group } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { sameForm } from '../draft/card-form.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { CardFields } from './card-fields.tsx';
import { DeleteCardDialog } from './delete-card-dialog.tsx';
import classes from './edit-drawer.module.css';
import { KnownAlready } from './duplicates.tsx';
import { useSaveCard } from './use-save-card.ts';

/**
 * All fields of a card beside the counter. What was typed survives a reload until it is saved, or dropped when asked;
 * what is refused is said beside the button that was pressed, however far the fields are scrolled.
 */
export function EditDrawer() {
  const { t } = useWords();
  const { card, changeCard, dropCard } = useDrafts();
  const { save, problem, forget } = useSaveCard();
  const [asksDelete, setAsksDelete] = useState(false);
  const [asksDrop, setAsksDrop] = useState(false);
  const isOpen = card !== null && card.cardId !== null;

  function close() {
    setAsksDrop(false);
    dropCard();
    forget();
    focusFindBox();
  }

  /** A slip onto Esc or beside the panel must not cost what was typed. */
  function leave() {
    if (card === null || sameForm(card.began, card.form)) close();
    else setAsksDrop(true);
  }

  return (
    <Drawer
      opened={isOpen}
      onClose={leave}
      closeOnEscape={!asksDrop && !asksDelete}
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
          <CardFields
            isShort={false}
            form={card.form}
            onChange={changeCard}
            underPhones={<KnownAlready draft={card} />}
          />
          <div className={classes.foot}>
            {problem !== undefined && (
              <p role="alert" className={classes.problem}>
                {problem}
              </p>
            )}
            <Group justify="space-between">
              <Button variant="subtle" color="red" onClick={() => setAsksDelete(true)}>
                {t('form.delete')}
              </Button>
              <Group gap="xs">
                <Button variant="default" onClick={leave}>
                  {t('common.cancel')}
                </Button>
                <Button type="submit">{t('common.save')}</Button>
              </Group>
            </Group>
          </div>
        </form>
      )}
      {isOpen && asksDrop && (
        <ConfirmDialog
          danger
          title={t('profile.dropTitle')}
          text={t('profile.dropText')}
          action={t('profile.dropAction')}
          onConfirm={close}
          onClose={() => setAsksDrop(false)}
        />
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
