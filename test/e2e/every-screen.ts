import { screensOfAnEmptyShop } from './screens-of-an-empty-shop.ts';
import { screensOfOffers, screensOfTheDay } from './screens-of-the-day.ts';
import { screensOfHelp, screensOfSettings } from './screens-of-settings.ts';
import { screensOfSafety } from './screens-of-safety.ts';
import { screensOfTheCustomer } from './screens-of-the-customer.ts';
import { screensOfTheDoors } from './screens-of-the-doors.ts';
import { screensOfTheFolder } from './screens-of-the-folder.ts';
import { screensOfTheStart } from './screens-of-the-start.ts';
import { screensOfTrouble } from './screens-of-trouble.ts';
import type { Walk } from './walk.ts';

/** The screens, dialogs and bars of a shop with something in it (`full-shop.ts`), in five walks. */
export const walks = {
  day: screensOfTheDay,
  offers: screensOfOffers,
  settings: screensOfSettings,
  safety: screensOfSafety,
  help: screensOfHelp,
} as const;

/** What hardly anybody sees, and nobody twice: each of these begins in an app of its own with nothing in it. */
export const walksAside = {
  start: screensOfTheStart,
  empty: screensOfAnEmptyShop,
  customer: screensOfTheCustomer,
  trouble: screensOfTrouble,
  folder: screensOfTheFolder,
  doors: screensOfTheDoors,
} as const;

/** All walks through the full shop, one after the other. */
export async function everyScreen(walk: Walk): Promise<void> {
  for (const screens of Object.values(walks)) await screens(walk);
  await walk.go('counter');
}
