import { create } from 'zustand';

import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import { isNewShop } from '#data/start/is-new-shop.ts';
import { type Language, languages, presentLanguage } from '#i18n/language.ts';
import { speak } from '#i18n/start-words.ts';
import { isFirstStartOver, setFirstStartOver } from '#platform/first-start.ts';

import { type StartState, startOfAll, startStateFrom } from './start-state.ts';

type Start = {
  readonly shop: Shop | null;
  /** Null: there is nothing to ask; or it is not known yet. */
  readonly state: StartState | null;
  /** Looks how far this computer came with this shop. */
  readonly open: (shop: Shop) => Promise<void>;
  /** Goes on once that is kept: whoever pulls the plug comes back to what they saw. */
  readonly change: (patch: Partial<StartState>) => Promise<void>;
  /** From the first step, with what was chosen before still there. */
  readonly begin: () => Promise<void>;
};

const habit = 'firstStart';

/**
 * The first start outlives its screen: somebody looks at the counter in between, or brings a list in. It is kept in the
 * shop's database, which a power cut spares; Chromium writes the browser's own storage seconds later (a `kill -9` lost it).
 */
export const useStart = create<Start>((set, get) => ({
  shop: null,
  state: null,
  open: async (shop) => {
    set({ shop, state: null });
    if (isFirstStartOver()) return;
    const kept = startStateFrom(await localSetting(shop, habit));
    const state = kept ?? ((await isNewShop(shop)) ? startOfAll : null);
    const chosen = languages.find((one) => one === kept?.language);
    if (chosen !== undefined && chosen !== presentLanguage()) await speak(chosen);
    set({ state });
  },
  change: async (patch) => {
    const { shop, state: before } = get();
    const state = { ...(before ?? startOfAll), ...patch };
    if (shop !== null) await setLocalSetting(shop, habit, state);
    setFirstStartOver(state.isDone);
    set({ state });
  },
  begin: async () => {
    const { shop, change } = get();
    const kept = shop === null ? null : startStateFrom(await localSetting(shop, habit));
    await change({ ...kept, step: 'language', isLater: false, isDone: false });
  },
}));

/** Speaks another language, and goes on in it after a power cut. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  await useStart.getState().change({ language });
}
