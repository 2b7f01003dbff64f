import { useFocusBack } from '#ui/use-focus-back.ts';

import { CallDialog } from './call-dialog.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DoneDialog } from './done-dialog.tsx';
import { EditDialog } from './edit-dialog.tsx';
import type { CareDialogProps, FollowUpWish } from './follow-up-wish.ts';
import { GreetDialog } from './greet-dialog.tsx';
import { KnownFollowUpDialog } from './known-follow-up.tsx';
import { NewDialog } from './new-dialog.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';

type FollowUpDialogsProps = CareDialogProps & { readonly wish: FollowUpWish };

const aboutOne = {
  done: DoneDialog,
  postpone: PostponeDialog,
  cancel: CancelDialog,
} as const;

/** What a shop does about a promise to a customer, each thing in a dialog of its own. */
export function FollowUpDialogs({ wish, acts, onClose }: FollowUpDialogsProps) {
  useFocusBack();
  switch (wish.kind) {
    case 'new':
      return (
        <NewDialog customerId={wish.customerId} day={wish.day} acts={acts} onClose={onClose} />
      );
    case 'call':
      return <CallDialog customerId={wish.customerId} acts={acts} onClose={onClose} />;
    case 'greet':
      return <GreetDialog queue={wish.queue} acts={acts} onClose={onClose} />;
    case 'edit':
      return (
        <KnownFollowUpDialog id={wish.id} onClose={onClose}>
          {(known, name) =>
            known && <EditDialog known={known} name={name} acts={acts} onClose={onClose} />
          }
        </KnownFollowUpDialog>
      );
    case 'done':
    case 'postpone':
    case 'cancel': {
      const Dialog = aboutOne[wish.kind];
      return (
        <KnownFollowUpDialog id={wish.id} onClose={onClose}>
          {(known, name) => (
            <Dialog id={wish.id} known={known} name={name} acts={acts} onClose={onClose} />
          )}
        </KnownFollowUpDialog>
      );
    }
  }
}
