import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from './offers.module.css';

type OfferDialogProps = {
  readonly title: string;
  readonly action: string;
  readonly problem: string | undefined;
  readonly busy?: boolean;
  /** Nothing to confirm at present. */
  readonly isIdle?: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** A form over the screen; Enter in any field confirms. The commands judge what was typed, not the browser. */
export function OfferDialog(props: OfferDialogProps) {
  const { t } = useWords();
  return (
    <Dialog size="lg" onClose={props.onClose} title={props.title}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (props.busy !== true && props.isIdle !== true) props.onConfirm();
        }}
      >
        {props.children}
        {props.problem !== undefined && (
          <p role="alert" className={classes.problem}>
            {props.problem}
          </p>
        )}
        <div className={classes.end}>
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={props.busy ?? false} disabled={props.isIdle ?? false}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
