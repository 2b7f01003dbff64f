import { useEffect, useState } from 'react';

import type { Sheet } from '#domain/printing/sheet.ts';

import type { PictureShapes } from './drawn-block.ts';
import { PaperPages } from './paper-pages.tsx';
import { knownShapes, shapesOfPictures } from './picture-shapes.ts';

type PaperSheetProps = { readonly sheet: Sheet };

const noShapes: PictureShapes = new Map();

/**
 * A sheet at its true size. While a picture is looked at the sheet before it stays; one that cannot be shown is left
 * out here, and refused by the printing.
 */
export function PaperSheet({ sheet }: PaperSheetProps) {
  const [drawn, setDrawn] = useState<{ readonly sheet: Sheet; readonly shapes: PictureShapes }>();
  const shapes = knownShapes(sheet);
  useEffect(() => {
    if (shapes !== null) return undefined;
    let isWanted = true;
    void shapesOfPictures(sheet)
      .catch(() => noShapes)
      .then((found) => isWanted && setDrawn({ sheet, shapes: found }));
    return () => {
      isWanted = false;
    };
  }, [sheet, shapes]);
  if (shapes !== null) return <PaperPages sheet={sheet} shapes={shapes} />;
  return drawn === undefined ? null : <PaperPages {...drawn} />;
}
