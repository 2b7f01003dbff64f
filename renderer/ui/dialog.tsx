import { Drawer, type DrawerProps, Modal, type ModalProps } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { useFocusBack } from './use-focus-back.ts';

type WhileShown = { readonly onClose: () => void };

/**
 * A question or a form over the screen, open as long as it is drawn: whoever shows it draws it, and takes it away in
 * `onClose`. Escape and × close it; the keyboard then goes on from where it was (`use-focus-back.ts`). Everything
 * else as Mantine's Modal.
 */
export function Dialog(props: Omit<ModalProps, 'opened' | keyof WhileShown> & WhileShown) {
  const { t } = useWords();
  useFocusBack();
  return <Modal opened closeButtonProps={{ 'aria-label': t('common.close') }} {...props} />;
}

/** As a dialog, but at the side: the screen that it is about stays in sight. */
export function SidePanel(props: Omit<DrawerProps, 'opened' | keyof WhileShown> & WhileShown) {
  const { t } = useWords();
  useFocusBack();
  return <Drawer opened closeButtonProps={{ 'aria-label': t('common.close') }} {...props} />;
}
