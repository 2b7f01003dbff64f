import { useLifeFigures } from '#data/care/use-life-figures.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { GapsSheet } from './gaps-sheet.tsx';
import { LifeSheet } from './life-sheet.tsx';
import { MovesSheet } from './moves-sheet.tsx';

type LifePartProps = {
  readonly settings: CareSettings;
  readonly onOpen: (id: RowId) => void;
};

/** How long customers stay away: the limits, what they were read from, and who just passed one. */
export function LifePart({ settings, onOpen }: LifePartProps) {
  const figures = useLifeFigures();
  return (
    <>
      <LifeSheet settings={settings} figures={figures} />
      <GapsSheet figures={figures} />
      <MovesSheet onOpen={onOpen} />
    </>
  );
}
