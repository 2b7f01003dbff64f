import { useShop } from '#data/use-shop.ts';

import { fileDeskOf } from './file-desk.ts';
import { KeptLongSheet } from './kept-long-sheet.tsx';
import { OpenSheet } from './open-sheet.tsx';
import { SaveSheet } from './save-sheet.tsx';
import { UnjoinSheet } from './unjoin-sheet.tsx';
import { WayBackSheet } from './way-back-sheet.tsx';

/** The copy that a person takes along, the way in for one that comes, and the way back from a replace. */
export function BackupSettings() {
  const shop = useShop();
  const desk = fileDeskOf(shop);
  if (desk === undefined) return null;
  return (
    <>
      <SaveSheet desk={desk} />
      <OpenSheet desk={desk} />
      <UnjoinSheet desk={desk} />
      <WayBackSheet desk={desk} />
      <KeptLongSheet />
    </>
  );
}
