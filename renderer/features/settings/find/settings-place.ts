export type SettingsTab =
  | 'shop'
  | 'loyalty'
  | 'care'
  | 'printing'
  | 'backup'
  | 'health'
  | 'counters'
  | 'computer';

/** Where something is set: the tab, and the part of it where it has parts. */
export type SettingsPlace = { readonly tab: SettingsTab; readonly part?: string };

/** Which part of a tab is shown; it stays while another tab is looked at. */
export type PartShown = { readonly part: string; readonly onPart: (part: string) => void };
