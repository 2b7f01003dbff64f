import { loadDraft, saveDraft } from '#data/sales/sale-draft.ts';
import type { Shop } from '#data/shop.ts';

import { type Drafts, useDrafts } from './drafts-store.ts';
import { readKeptDrafts } from './kept-drafts.ts';
import { isBlankSale } from './sale-form.ts';

/** Long enough that a fast typist does not write to disk at each key, short enough to lose nothing. */
const pauseMs = 150;

/**
 * Brings back what was being typed when the app was closed, and from then on keeps every change.
 * Answers the function that stops it. What was typed before the shop was open wins over what was kept.
 */
export async function keepDrafts(shop: Shop): Promise<() => void> {
  const kept = readKeptDrafts(await loadDraft(shop));
  if (isUntouched(useDrafts.getState())) useDrafts.setState(kept);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = useDrafts.subscribe((drafts) => {
    clearTimeout(timer);
    timer = setTimeout(() => void saveDraft(shop, asKept(drafts)), pauseMs);
  });
  const saveNow = () => void saveDraft(shop, asKept(useDrafts.getState()));
  window.addEventListener('pagehide', saveNow);
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', saveNow);
  };
}

/** Writes the drafts at once, for the error screen: whatever comes next, they are on disk. */
export async function keepDraftsNow(shop: Shop): Promise<void> {
  await saveDraft(shop, asKept(useDrafts.getState()));
}

function asKept({ sale, card }: Drafts): Drafts {
  return { sale, card };
}

function isUntouched({ sale, card }: Drafts): boolean {
  return isBlankSale(sale) && sale.customerId === null && card === null;
}
