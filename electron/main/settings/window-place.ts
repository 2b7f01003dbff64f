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

/**
 * The place where the window can be seen with today's screens. The second screen of yesterday
 * may be gone; a window that opens there looks like an app that does not start. Of two screens that it
 * lies across, the one with more of it counts.
 */
export function onScreen(place: WindowPlace, screens: readonly Place[]): WindowPlace | undefined {
  const screen = screens
    .filter((candidate) => overlaps(place, candidate))
    .toSorted((a, b) => areaOn(place, b) - areaOn(place, a))[0];
  if (screen === undefined) return undefined;
  const width = Math.max(smallest.width, Math.min(place.width, screen.width));
  const height = Math.max(smallest.height, Math.min(place.height, screen.height));
  return { ...place, width, height, y: Math.max(place.y, screen.y) };
}

/** A place out of what a file held, or nothing if it is none. */
export function placeOf(value: unknown): WindowPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => fields.get(name));
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return undefined;
  if (width < 1 || height < 1) return undefined;
  return { x, y, width, height, maximized: fields.get('maximized') === true };
}

function overlaps(place: Place, screen: Place): boolean {
  const { width, height } = overlap(place, screen);
  return width >= visible.width && height >= visible.height;
}

function areaOn(place: Place, screen: Place): number {
  const { width, height } = overlap(place, screen);
  return width * height;
}

/** Negative where they do not meet. */
function overlap(place: Place, screen: Place): { readonly width: number; readonly height: number } {
  const across = Math.min(place.x + place.width, screen.x + screen.width);
  const down = Math.min(place.y + place.height, screen.y + screen.height);
  return {
    width: across - Math.max(place.x, screen.x),
    height: down - Math.max(place.y, screen.y),
  };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 100_000;
}
