import { type ReactNode, useEffect } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { PrintDoor } from '#ui/print-door.ts';

import { PrintDialog } from './dialog/print-dialog.tsx';
import { usePrinting } from './printing-store.ts';
import { QueueDialog } from './queue/queue-dialog.tsx';
import { usePrintKeys } from './use-print-keys.ts';
import { usePrintNow } from './use-print-now.ts';

type PrintingDeskProps = {
  /** Who stands at the till at this moment; the same function for ever. */
  readonly whoPrints: () => RowId | null;
  readonly children: ReactNode;
};

/** Around all screens: whatever wants to be on paper comes here, by a button or by the one key. */
export function PrintingDesk({ whoPrints, children }: PrintingDeskProps) {
  useEffect(() => usePrinting.setState({ whoPrints }), [whoPrints]);
  return (
    <PrintDoor value={usePrintNow()}>
      {children}
      <Dialogs />
    </PrintDoor>
  );
}

function Dialogs() {
  usePrintKeys();
  const { wish, isListShown, look, showList } = usePrinting();
  return (
    <>
      {wish !== null && <PrintDialog wish={wish} onClose={() => look(null)} />}
      {isListShown && <QueueDialog onClose={() => showList(false)} />}
    </>
  );
}
