import { useSyncExternalStore } from 'react';

import { type RowId, isRowId } from '#domain/kernel/units.ts';
import type { SettingsTab } from '#features/settings/find/settings-place.ts';

export const routes = [
  'counter',
  'customers',
  'leads',
  'check',
  'import',
  'settings',
  'rewards',
  'today',
  'calendar',
  'complaints',
] as const;
export type Route = (typeof routes)[number];

/** Which screen is shown. It lies in the address, so that a reload comes back to it; no library is needed for ten. */
export function useRoute(): Route {
  return useSyncExternalStore(onChange, present);
}

/** The card whose page is shown in the customers' screen; undefined for the list. */
export function useShownCard(): RowId | undefined {
  return useSyncExternalStore(onChange, shownCard);
}

/** The cards that are to be merged, as ids with commas (`#/check?merge=…`): a list sends them to the data check. */
export function useAskedMerge(): string {
  return useSyncExternalStore(onChange, askedMerge);
}

/** The tab of the settings that is shown (`#/settings/backup`), as it stands in the address; empty for the first. */
export function useShownSettings(): string {
  return useSyncExternalStore(onChange, shownSettings);
}

/** Goes to a screen. */
export function goTo(route: Route): void {
  if (present() !== route || shownCard() !== undefined || askedMerge() !== '')
    window.location.hash = `#/${route}`;
}

/** Goes to the page of one card. */
export function goToCard(id: RowId): void {
  window.location.hash = `#/customers/${id}`;
}

/** Goes to one tab of the settings. */
export function goToSettings(tab: SettingsTab): void {
  window.location.hash = `#/settings/${tab}`;
}

function present(): Route {
  const [, name] = /^#\/(\w+)/.exec(window.location.hash) ?? [];
  return routes.find((route) => route === name) ?? 'counter';
}

function shownCard(): RowId | undefined {
  const [, id] = /^#\/customers\/([\w:-]+)$/.exec(window.location.hash) ?? [];
  return isRowId(id) ? id : undefined;
}

function shownSettings(): string {
  return /^#\/settings\/(\w+)$/.exec(window.location.hash)?.[1] ?? '';
}

function askedMerge(): string {
  return /^#\/check\?merge=([\w:,-]+)$/.exec(window.location.hash)?.[1] ?? '';
}

function onChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}
