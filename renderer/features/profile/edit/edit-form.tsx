import { Button, Group } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

import type { Tag } from '#data/catalogue/tags.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

import { BackgroundFields } from './background-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { CustomFields } from './custom-fields.tsx';
import classes from './edit-form.module.css';
import { LookAlikes } from './look-alikes.tsx';
import { type ProfileDraft, useProfileDrafts } from './profile-drafts.ts';
import { sameForm } from './profile-form.ts';
import { TasteFields } from './taste-fields.tsx';
import { useSaveProfile } from './use-save-profile.ts';
import { WhoFields } from './who-fields.tsx';

type EditFormProps = {
  readonly id: RowId;
  readonly draft: ProfileDraft;
  readonly fields: readonly CustomField[];
  readonly tags: readonly Tag[];
  readonly onOpen: (id: RowId) => void;
};

/** Every field of a card. Saved as one action; left unsaved it waits, and is dropped only when told so. */
export function EditForm({ id, draft, fields, tags, onOpen }: EditFormProps) {
  const { t } = useWords();
  const { change, drop } = useProfileDrafts();
  const { save, problem, forget } = useSaveProfile(id, fields);
  const [asksDrop, setAsksDrop] = useState(false);
  const { form, began } = draft;
  const part = {
    form,
    onChange: (changed: Partial<typeof form>) => {
      forget();
      change(id, changed);
    },
  };

  function leave() {
    if (sameForm(began, form)) drop(id);
    else setAsksDrop(true);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.defaultPrevented || isListOpen(event.target))
      return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
  }

  return (
    <form
      className={classes.root}
      aria-label={t('form.editTitle')}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.parts}>
        <div>
          <WhoFields {...part} />
          <ContactFields {...part} />
          {fields.length > 0 && <CustomFields {...part} fields={fields} />}
        </div>
        <div>
          <TasteFields {...part} tags={tags} />
          <BackgroundFields {...part} cardId={id} />
        </div>
      </div>
      <LookAlikes id={id} form={form} onOpen={onOpen} />
      <div className={classes.foot}>
        <p className={classes.hint}>{sameForm(began, form) ? null : t('profile.unsaved')}</p>
        {problem !== undefined && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={leave}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.save')}</Button>
        </Group>
      </div>
      {asksDrop && (
        <ConfirmDialog
          danger
          title={t('profile.dropTitle')}
          text={t('profile.dropText')}
          action={t('profile.dropAction')}
          onConfirm={() => drop(id)}
          onClose={() => setAsksDrop(false)}
        />
      )}
    </form>
  );
}

/** Esc closes an open list of choices first. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
