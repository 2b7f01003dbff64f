import { type Result, accept, refuse } from '#domain/kernel/result.ts';

import { hasRoomForMore } from './health.ts';

export type PhotoFileRefusal =
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large' }
  /** The disk is nearly full: what is left is kept for sales. */
  | { readonly kind: 'no-room' };

/** The face on a card is never shown larger. */
const side = 320;
/** A4 prints a sign 100 mm wide at 200 dots to the inch with it; a receipt printer has 576 dots in all. */
const longestEdge = 800;
/** A folder of 100,000 faces stays below 4 GB, and one more face is nothing for the journal. */
const mostBytes = 40_000;
/** As base64 within what a text row takes (`data/customers/photo.ts`). */
const mostWholeBytes = 56_000;
/** What no camera makes, but a scanner or a mistake does. */
const mostFileBytes = 30_000_000;
const qualities = [0.85, 0.7, 0.55, 0.4, 0.25];

/**
 * A picture file as a small square one, as a data address: the middle of it, turned as the camera was held.
 * It is drawn anew, so place, camera and everything else that phones write into pictures stay behind.
 * Refuses what is no picture that the browser can read, files over 30 MB, and any while the disk is nearly full.
 */
export async function scalePhoto(file: Blob): Promise<Result<string, PhotoFileRefusal>> {
  return scaled(file, drawnInSquare, mostBytes);
}

/** As `scalePhoto`, but all of it, in its own shape: the shop's sign and pictures on paper. What is transparent is white, as the paper is. */
export async function scalePicture(file: Blob): Promise<Result<string, PhotoFileRefusal>> {
  return scaled(file, drawnWhole, mostWholeBytes);
}

async function scaled(
  file: Blob,
  draw: (bitmap: ImageBitmap) => OffscreenCanvas,
  most: number,
): Promise<Result<string, PhotoFileRefusal>> {
  if (file.size > mostFileBytes) return refuse({ kind: 'too-large' });
  if (!(await hasRoomForMore())) return refuse({ kind: 'no-room' });
  const decoded = await createImageBitmap(file, { imageOrientation: 'from-image' }).then(
    (bitmap) => bitmap,
    () => undefined, // The one way in which it says that this is no picture.
  );
  if (decoded === undefined) return refuse({ kind: 'not-a-picture' });
  const canvas = draw(decoded);
  decoded.close();
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size <= most || quality === qualities.at(-1)) {
      return accept(await dataAddressOf(blob));
    }
  }
  return refuse({ kind: 'not-a-picture' });
}

/** The largest square in the middle; a smaller picture is not blown up. */
function drawnInSquare(bitmap: ImageBitmap): OffscreenCanvas {
  const part = Math.min(bitmap.width, bitmap.height);
  const size = Math.min(side, part);
  const x = (bitmap.width - part) / 2;
  const y = (bitmap.height - part) / 2;
  return drawn(size, size, (context) =>
    context.drawImage(bitmap, x, y, part, part, 0, 0, size, size),
  );
}

function drawnWhole(bitmap: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  return drawn(width, height, (context) => context.drawImage(bitmap, 0, 0, width, height));
}

function drawn(
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.imageSmoothingQuality = 'high';
  // What is transparent would be black where the format has no transparency.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  draw(context);
  return canvas;
}

async function dataAddressOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `data:${blob.type};base64,${btoa(letters)}`;
}
