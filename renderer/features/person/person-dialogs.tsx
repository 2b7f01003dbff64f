import type { RowId } from '#domain/kernel/units.ts';

import { EraseDialog } from './erase-dialog.tsx';
import { GiveDataDialog } from './give-data-dialog.tsx';

/** What was asked for on a card's page: to be forgotten, or to be told what is kept. */
export type PersonWish = { readonly kind: 'erase' | 'data'; readonly id: RowId };

type PersonDialogsProps = {
  readonly wish: PersonWish;
  readonly onClose: () => void;
  /** All ids the person had; whatever screen still shows them must let go. */
  readonly onErased: (ids: readonly RowId[]) => void;
};

/** A person's two rights (`rules.md` §1), each in a dialog of its own. */
export function PersonDialogs({ wish, onClose, onErased }: PersonDialogsProps) {
  switch (wish.kind) {
    case 'erase':
      return <EraseDialog id={wish.id} onClose={onClose} onErased={onErased} />;
    case 'data':
      return <GiveDataDialog id={wish.id} onClose={onClose} />;
  }
}
