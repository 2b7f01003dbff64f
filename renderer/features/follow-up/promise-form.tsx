import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';

import { CareModal } from './care-modal.tsx';

type PromiseFormProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

/** The dialog in which a promise is written, new or changed: Enter in a field saves. */
export function PromiseForm({ title, children, onSave, onClose }: PromiseFormProps) {
  const { t } = useWords();
  return (
    <CareModal title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('followUp.save')}</Button>
          </Group>
        </Stack>
      </form>
    </CareModal>
  );
}
