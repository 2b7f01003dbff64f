import { Button, Group } from '@mantine/core';
import {
  hideNotification,
  notificationsStore,
  showNotification,
  updateNotification,
} from '@mantine/notifications';

import { sayClose } from '#i18n/say.ts';

import classes from './toast.module.css';

export type Toast = {
  readonly id: string;
  readonly kind: 'done' | 'busy' | 'problem';
  readonly title: string;
  readonly text?: string;
  /** What can still be done about it, usually "undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/**
 * Tells what just happened, in the corner, without taking the focus. The same id says something newer;
 * what is done gives way to what comes next, since a pile of notices is read by nobody. A problem stays.
 */
export function showToast(toast: Toast): void {
  const content = {
    id: toast.id,
    title: toast.title,
    message: <ToastText toast={toast} />,
    loading: toast.kind === 'busy',
    color: toast.kind === 'problem' ? 'red' : 'jade',
    autoClose: toast.kind === 'busy' ? (false as const) : toast.kind === 'done' ? 7000 : 15_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': sayClose() },
  };
  const isThere = notificationsStore.getState().notifications.some(({ id }) => id === toast.id);
  for (const shown of notificationsStore.getState().notifications) {
    if (shown.id !== undefined && shown.id !== toast.id && shown.color !== 'red')
      hideNotification(shown.id);
  }
  if (isThere) updateNotification(content);
  else showNotification(content);
}

/** Takes a notice away: what it tells stands open now. */
export function hideToast(id: string): void {
  hideNotification(id);
}

function ToastText({ toast: { text, action } }: { readonly toast: Toast }) {
  return (
    <Group justify="space-between" gap="sm" className={classes.row}>
      <span>{text}</span>
      {action && (
        <Button size="compact-sm" variant="light" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </Group>
  );
}
