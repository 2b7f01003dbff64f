import { readFile } from 'node:fs/promises';

import { writeAtomically } from './atomic-write.ts';
import { type Place, type WindowPlace, onScreen, placeOf } from './window-place.ts';

/** Where the window was with one set of screens. */
type Remembered = { readonly screens: string; readonly place: WindowPlace };

/** A laptop meets the screen of the shop, of home, of a trade fair; more are nobody's habit. */
const mostRemembered = 8;

/**
 * Where to open the window with today's screens: where it was with just these, else where it was last, if that
 * can be seen. Nothing if there is no such place: then Electron chooses. So a till that is taken home opens
 * there on its own screen, and back in the shop where it always was.
 */
export async function rememberedPlace(
  path: string,
  screens: readonly Place[],
): Promise<WindowPlace | undefined> {
  const known = await readPlaces(path);
  const same = known.find((candidate) => candidate.screens === nameOf(screens));
  const found = (same ?? known[0])?.place;
  return found && onScreen(found, screens);
}

/** Keeps the place for this set of screens, beside those of the others. Throws the system's error. */
export async function keepPlace(
  path: string,
  screens: readonly Place[],
  place: WindowPlace,
): Promise<void> {
  const present = nameOf(screens);
  const others = (await readPlaces(path)).filter((known) => known.screens !== present);
  const places = [{ screens: present, place }, ...others].slice(0, mostRemembered);
  await writeAtomically(path, `${JSON.stringify(places)}\n`);
}

/** Newest first. What the first versions wrote, one place without its screens, counts as the last one. */
async function readPlaces(path: string): Promise<readonly Remembered[]> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return (Array.isArray(value) ? value : [{ screens: '', place: value }]).flatMap(rememberedOf);
  } catch {
    return []; // Missing or unreadable: a window in the middle is no loss.
  }
}

function rememberedOf(value: unknown): readonly Remembered[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const [screens, place] = [fields.get('screens'), placeOf(fields.get('place'))];
  return typeof screens === 'string' && place !== undefined ? [{ screens, place }] : [];
}

/** The same screens in another order are the same. */
function nameOf(screens: readonly Place[]): string {
  const names = screens.map(({ x, y, width, height }) => `${x},${y},${width}×${height}`);
  return names.toSorted().join(' ');
}
