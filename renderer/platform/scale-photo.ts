import { type Result, accept, refuse } from '#domain/kernel/result.ts';

export type PhotoFileRefusal = { readonly kind: 'not-a-picture' } | { readonly kind: 'too-large' };

/** The face on a card is never shown larger. */
const side = 320;
/** A folder of 100,000 faces stays below 4 GB, and one more face is nothing for the journal. */
const mostBytes = 40_000;
/** What no camera makes, but a scanner or a mistake does. */
const mostFileBytes = 30_000_000;
const qualities = [0.85, 0.7, 0.55, 0.4, 0.25];

/**
 * A picture file as a small square one, as a data address: the middle of it, turned as the camera was held.
 * It is drawn anew, so place, camera and everything else that phones write into pictures stay behind.
 * Refuses what is no picture that the browser can read, and files over 30 MB.
 */
export async function scalePhoto(file: Blob): Promise<Result<string, PhotoFileRefusal>> {
  if (file.size > mostFileBytes) return refuse({ kind: 'too-large' });
  const decoded = await createImageBitmap(file, { imageOrientation: 'from-image' }).then(
    (bitmap) => bitmap,
    () => undefined, // The one way in which it says that this is no picture.
  );
  if (decoded === undefined) return refuse({ kind: 'not-a-picture' });
  const canvas = drawnInSquare(decoded);
  decoded.close();
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size <= mostBytes || quality === qualities.at(-1)) {
      return accept(await dataAddressOf(blob));
    }
  }
  return refuse({ kind: 'not-a-picture' });
}

/** The largest square in the middle; a smaller picture is not blown up. */
function drawnInSquare(bitmap: ImageBitmap): OffscreenCanvas {
  const part = Math.min(bitmap.width, bitmap.height);
  const size = Math.min(side, part);
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.imageSmoothingQuality = 'high';
  // What is transparent would be black where the format has no transparency.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size, size);
  const x = (bitmap.width - part) / 2;
  const y = (bitmap.height - part) / 2;
  context.drawImage(bitmap, x, y, part, part, 0, 0, size, size);
  return canvas;
}

async function dataAddressOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return `data:${blob.type};base64,${btoa(letters)}`;
}
