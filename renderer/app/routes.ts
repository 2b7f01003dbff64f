import { useSyncExternalStore } from 'react';

export const routes = ['counter', 'import', 'settings'] as const;
export type Route = (typeof routes)[number];

/** Which screen is shown. It lies in the address, so that a reload comes back to it; no library is needed for three. */
export function useRoute(): Route {
  return useSyncExternalStore(onChange, present);
}

/** Goes to a screen. */
export function goTo(route: Route): void {
  if (present() !== route) window.location.hash = `#/${route}`;
}

function present(): Route {
  return routes.find((route) => window.location.hash === `#/${route}`) ?? 'counter';
}

function onChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}
