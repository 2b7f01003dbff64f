import { createContext, use } from 'react';

/** The pages of the help inside the app, in the order in which a newcomer needs them. */
export const helpPages = [
  'sale',
  'customers',
  'points',
  'wallet',
  'today',
  'print',
  'import',
  'settings',
  'safety',
  'numbers',
] as const;
export type HelpPage = (typeof helpPages)[number];

/** Opens a page of the help; the app puts it around its screens, and it is the same function for ever. */
export const HelpDoor = createContext<(page: HelpPage) => void>(() => undefined);

/** Every screen asks for help the same way; none knows its pages' words. */
export function useHelpDoor(): (page: HelpPage) => void {
  return use(HelpDoor);
}
