import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';

import classes from './wallet.module.css';

type DialogFormProps = {
  readonly children: ReactNode;
  readonly action: string;
  /** Why it was refused. */
  readonly problem?: string | undefined;
  readonly busy?: boolean;
  readonly danger?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
};

/** Fields, what is wrong with them, and the two ways on. Enter in any field is the first of them; the commands judge. */
export function DialogForm(props: DialogFormProps) {
  const { t } = useWords();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <Stack gap="sm">
        {props.children}
        {props.problem !== undefined && (
          <p className={classes.problem} role="alert">
            {props.problem}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" color={props.danger ? 'red' : 'jade'} loading={props.busy ?? false}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
