import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';

type CareModalProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** A dialog about caring for somebody: there at once, since its keys are pressed blindly twenty times a morning. */
export function CareModal({ title, children, onClose }: CareModalProps) {
  const { t } = useWords();
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={title}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  );
}
