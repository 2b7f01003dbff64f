import { readFile } from 'node:fs/promises';

import { writeAtomically } from './atomic-write.ts';

export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type WindowPlace = Place & { readonly maximized: boolean };

/** The least the counter can be worked at: 1024×768 less a task bar and a title bar. */
export const smallest = { width: 1000, height: 680 } as const;

/** How much of the window must be on a screen for a hand to find its title bar. */
const visible = { width: 200, height: 100 } as const;

/** The remembered place, or nothing if there is none that makes sense: then Electron chooses. */
export async function readWindowPlace(path: string): Promise<WindowPlace | undefined> {
  try {
    return parseWindowPlace(await readFile(path, 'utf8'));
  } catch {
    return undefined; // Missing or unreadable: a window in the middle is no loss.
  }
}

export async function writeWindowPlace(path: string, place: WindowPlace): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(place)}\n`);
}

/**
 * The place where the window can be seen with today's screens. The second screen of yesterday
 * may be gone; a window that opens there looks like an app that does not start.
 */
export function onScreen(place: WindowPlace, screens: readonly Place[]): WindowPlace | undefined {
  const screen = screens.find((candidate) => overlaps(place, candidate));
  if (screen === undefined) return undefined;
  const width = Math.max(smallest.width, Math.min(place.width, screen.width));
  const height = Math.max(smallest.height, Math.min(place.height, screen.height));
  return { ...place, width, height, y: Math.max(place.y, screen.y) };
}

/** Throws if the text is not JSON. */
export function parseWindowPlace(text: string): WindowPlace | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fields.get(name));
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
  if (width < 1 || height < 1) return undefined;
  return { x, y, width, height, maximized: fields.get('maximized') === true };
}

function overlaps(place: Place, screen: Place): boolean {
  const across = Math.min(place.x + place.width, screen.x + screen.width);
  const down = Math.min(place.y + place.height, screen.y + screen.height);
  const width = across - Math.max(place.x, screen.x);
  const height = down - Math.max(place.y, screen.y);
  return width >= visible.width && height >= visible.height;
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 100_000;
}
