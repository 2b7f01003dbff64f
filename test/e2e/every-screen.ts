import type { RunningApp } from './app.ts';
import { screensOfOffers, screensOfTheDay } from './screens-of-the-day.ts';
import { screensOfHelp, screensOfSettings } from './screens-of-settings.ts';
import { screensOfSafety } from './screens-of-safety.ts';
import { type Visit, Walk } from './walk.ts';

/** The screens, dialogs and bars of a shop with something in it (`full-shop.ts`), in five walks. */
export const walks = {
  day: screensOfTheDay,
  offers: screensOfOffers,
  settings: screensOfSettings,
  safety: screensOfSafety,
  help: screensOfHelp,
} as const;

/** All walks, one after the other. */
export async function everyScreen(
  running: RunningApp,
  language: string,
  visit: Visit,
): Promise<void> {
  const walk = new Walk(running, language, visit);
  for (const screens of Object.values(walks)) await screens(walk);
  await walk.go('counter');
}
