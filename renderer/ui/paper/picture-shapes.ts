import type { Sheet } from '#domain/printing/sheet.ts';

import type { PictureShapes } from './drawn-block.ts';

/** Shapes found so far: a live preview draws the same logo at each key. */
const known = new Map<string, number>();
/** More addresses than this are not kept: each is a picture's bytes. */
const mostKept = 20;

/**
 * How high each picture of a sheet is for its width, which pages must know before they are made. Rejects when one
 * cannot be shown: a card without its picture is not printed.
 */
export async function shapesOfPictures(sheet: Sheet): Promise<PictureShapes> {
  const addresses = addressesOf(sheet);
  const shapes = await Promise.all(addresses.map((address) => shapeOf(address)));
  return new Map(addresses.map((address, at) => [address, shapes[at] ?? 0]));
}

/** The same at once, where all of them are known; null otherwise. */
export function knownShapes(sheet: Sheet): PictureShapes | null {
  const addresses = addressesOf(sheet);
  return addresses.every((address) => known.has(address)) ? known : null;
}

function addressesOf({ blocks, cells = [] }: Sheet): readonly string[] {
  const all = [...blocks, ...cells.flatMap((cell) => cell.blocks)];
  return [...new Set(all.flatMap((block) => (block.kind === 'picture' ? [block.address] : [])))];
}

async function shapeOf(address: string): Promise<number> {
  const picture = new Image();
  picture.src = address;
  await pictureLoaded(picture);
  const shape = picture.naturalHeight / picture.naturalWidth;
  const [oldest] = known.keys();
  if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
  known.set(address, shape);
  return shape;
}

/**
 * When a picture's bytes were read; rejects if they are none. Not `decode()`: that waits for a frame, and in a window
 * that nobody sees none comes for three seconds. What is printed is decoded when it is printed.
 */
export function pictureLoaded(picture: HTMLImageElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (picture.naturalWidth > 0) resolve();
      else reject(new Error('A picture of the sheet cannot be shown.'));
    };
    if (picture.complete) look();
    else {
      picture.addEventListener('load', look, { once: true });
      picture.addEventListener('error', look, { once: true });
    }
  });
}
