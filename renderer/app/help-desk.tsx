import { type ReactNode, Suspense, lazy, useCallback, useState } from 'react';

import { useDesk } from '#features/counter/desk-store.ts';
import { useHelpKey } from '#features/counter/keys/use-help-key.ts';
import { HelpDoor, type HelpPage } from '#ui/help-door.ts';

import { type Route, useRoute, useShownSettings } from './routes.ts';

/** Not in what every start loads: its words are, its pictures and its look are fetched when somebody asks. */
const HelpDrawer = lazy(async () => ({
  default: (await import('#features/help/help-drawer.tsx')).HelpDrawer,
}));

/** The page that is about a screen. */
const pageOf: Readonly<Record<Route, HelpPage>> = {
  counter: 'sale',
  customers: 'customers',
  leads: 'customers',
  check: 'import',
  import: 'import',
  settings: 'settings',
  rewards: 'wallet',
  today: 'today',
  calendar: 'today',
  complaints: 'today',
};

/** The tabs of the settings that a page of its own is about. */
const pageOfTab: ReadonlyMap<string, HelpPage> = new Map([
  ['loyalty', 'points'],
  ['printing', 'print'],
  ['backup', 'safety'],
  ['health', 'safety'],
  ['counters', 'safety'],
]);

/** The help of the whole app: `?` opens the page of the screen one is on, a number's question mark the page of numbers. */
export function HelpDesk({ children }: { readonly children: ReactNode }) {
  const ofScreen = useHelpPage();
  const [page, setPage] = useState<HelpPage>();
  const openPage = useCallback((wanted: HelpPage) => setPage(wanted), []);
  useHelpKey(() => setPage(ofScreen));
  return (
    <HelpDoor value={openPage}>
      {children}
      {page !== undefined && (
        <Suspense>
          <HelpDrawer
            page={page}
            onPage={openPage}
            onClose={() => setPage(undefined)}
            onKeys={() => {
              setPage(undefined);
              useDesk.getState().showKeys(true);
            }}
          />
        </Suspense>
      )}
    </HelpDoor>
  );
}

/** The page about the screen that is shown, and in the settings about the tab, for the menu. */
export function useHelpPage(): HelpPage {
  const route = useRoute();
  const tab = useShownSettings();
  return (route === 'settings' ? pageOfTab.get(tab) : undefined) ?? pageOf[route];
}
