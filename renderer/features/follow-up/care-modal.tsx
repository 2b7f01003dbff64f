import type { ReactNode } from 'react';

import { Dialog } from '#ui/dialog.tsx';

type CareModalProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** A dialog about caring for somebody: there at once, since its keys are pressed blindly twenty times a morning. */
export function CareModal({ title, children, onClose }: CareModalProps) {
  return (
    <Dialog size="lg" onClose={onClose} title={title} transitionProps={{ duration: 0 }}>
      {children}
    </Dialog>
  );
}
