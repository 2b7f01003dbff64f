import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';

import classes from './care-sheet.module.css';

type CareDialogProps = {
  readonly title: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** A few fields about a customer; Enter saves, Esc leaves everything as it was. */
export function CareDialog({ title, problem, children, onSave, onClose }: CareDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack gap="sm">
          {children}
          {problem !== undefined && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
