import { useSyncExternalStore } from 'react';

import { whenSafe } from '../safety.ts';
import type { Shop } from '../shop.ts';
import { useShop } from '../use-shop.ts';
import { pendingErasures, renewalGivenUpAt, wantRenewal } from './pending.ts';

/** What kept erased people's bytes from going: a copy that could not be rewritten, or a busy shop. */
export type StillThere =
  | 'journal'
  | 'snapshots'
  | 'set-aside'
  | 'not-saved'
  | 'import'
  | 'no-room'
  | 'broken';

export type ErasingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'left'; readonly what: readonly StillThere[] };

/** Takes erased people out of all copies, and has the database written anew when the page loads again. */
export type ErasingDesk = {
  readonly state: () => ErasingState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Loads the page again once all copies are free of them, if `mayLoad` says so then too: copies take minutes, and the till
   * must be idle, or its owner have asked for it.
   */
  readonly eraseNow: (mayLoad?: () => boolean) => Promise<void>;
  /** Only the database is written anew, since an index of it is not whole. */
  readonly writeAnew: () => Promise<void>;
};

const desks = new WeakMap<Shop, ErasingDesk>();
const idle: ErasingState = { kind: 'idle' };

/**
 * Opens the desk of a shop. `eraseCopies` frees journal and snapshots, in a worker; `loadAgain` begins the page anew, and
 * the opening writes the database.
 */
export function startErasingDesk(
  shop: Shop,
  eraseCopies: () => Promise<readonly StillThere[]>,
  loadAgain: () => void,
): ErasingDesk {
  const listeners = new Set<() => void>();
  let state: ErasingState = idle;
  function show(next: ErasingState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function eraseNow(mayLoad = () => true): Promise<void> {
    if (state.kind === 'working') return;
    show({ kind: 'working' });
    const pending = await pendingErasures(shop.db);
    const keptFrom = await hindrance(shop);
    const what = keptFrom ?? (await eraseCopies().catch((): readonly StillThere[] => ['broken']));
    if (what.length > 0) return show({ kind: 'left', what });
    const keptNow = await hindrance(shop);
    if (keptNow !== undefined) return show({ kind: 'left', what: keptNow });
    if (!mayLoad()) return show(idle);
    await wantRenewal(
      shop.db,
      pending.map(({ id }) => id),
    );
    loadAgain();
  }

  const desk: ErasingDesk = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    eraseNow,
    writeAnew: async () => {
      const what = await hindrance(shop);
      if (what !== undefined) return show({ kind: 'left', what });
      await wantRenewal(shop.db, []);
      loadAgain();
    },
  };
  desks.set(shop, desk);
  void renewalGivenUpAt(shop.db).then((ms) => {
    if (ms !== undefined && state === idle) show({ kind: 'left', what: ['no-room'] });
  });
  return desk;
}

/** The desk and how it stands; a plain browser has none. */
export function useErasing(): {
  readonly desk: ErasingDesk | undefined;
  readonly state: ErasingState;
} {
  const desk = desks.get(useShop());
  const state = useSyncExternalStore(desk?.subscribe ?? never, desk?.state ?? nothing);
  return { desk, state };
}

const never = () => () => undefined;
const nothing = () => idle;

/** What waits for the journal, or is staged by an import, would be written again with all its words. */
async function hindrance(shop: Shop): Promise<readonly StillThere[] | undefined> {
  if ((await shop.db.longOperations.count()) > 0) return ['import'];
  return (await whenSafe(shop)).kind === 'safe' ? undefined : ['not-saved'];
}
