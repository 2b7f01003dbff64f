import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { focusFirst } from '#ui/focus-first.ts';

type WalletModalProps = {
  readonly title: string;
  readonly name: string;
  /** `wide` for tables. */
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** A dialog that says whose it is. */
export function WalletModal({ title, name, size = 'normal', children, onClose }: WalletModalProps) {
  const { t } = useWords();
  return (
    <Dialog
      size={size === 'wide' ? '56rem' : 'lg'}
      onClose={onClose}
      title={name === '' ? title : t('wallet.whose', { title, name })}
    >
      <div ref={focusFirst}>{children}</div>
    </Dialog>
  );
}
