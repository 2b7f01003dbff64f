import type { RowId } from '#domain/kernel/units.ts';

import { ComplaintDialog } from './complaint-dialog.tsx';
import type { ComplaintWish } from './complaint-wish.ts';
import { NewComplaintDialog } from './new-complaint-dialog.tsx';

type ComplaintDialogsProps = {
  readonly wish: ComplaintWish;
  readonly onOpen: (id: RowId) => void;
  readonly onClose: () => void;
};

/** A new complaint, or one that is there and its next step; from the board and from a card's page. */
export function ComplaintDialogs({ wish, onOpen, onClose }: ComplaintDialogsProps) {
  switch (wish.kind) {
    case 'new':
      return <NewComplaintDialog customerId={wish.customerId} onClose={onClose} />;
    case 'one':
      return (
        <ComplaintDialog
          key={wish.id}
          id={wish.id}
          move={wish.move}
          onOpen={onOpen}
          onClose={onClose}
        />
      );
  }
}
