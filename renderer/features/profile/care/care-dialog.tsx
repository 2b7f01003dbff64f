import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

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
    <Dialog onClose={onClose} title={title} size="lg">
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
    </Dialog>
  );
}
