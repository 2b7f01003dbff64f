import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';

import { Dialog } from './dialog.tsx';
import { focusFirst } from './focus-first.ts';

type ConfirmDialogProps = {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something that is not undone with a glance. Enter in a field inside it confirms. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useWords();
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form
        ref={focusFirst}
        onSubmit={(event) => {
          event.preventDefault();
          props.onConfirm();
        }}
      >
        <Stack>
          <Text>{props.text}</Text>
          {props.children}
          <Group justify="flex-end">
            <Button data-autofocus variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              color={props.danger ? 'red' : 'jade'}
              loading={props.busy ?? false}
            >
              {props.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
