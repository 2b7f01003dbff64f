import type { SettingsPlace } from './settings-place.ts';

/** One sheet of the settings as it can be found: its title, what it is for in one sentence, and where it stands. */
export type SettingEntry = {
  readonly title: string;
  readonly sentence: string;
  readonly place: SettingsPlace;
  /** What stands on it; typed, it is found too. */
  readonly words: string;
};

/** The sheets in which every typed word stands somewhere; those that have all of them in their title come first. */
export function findSettings(
  entries: readonly SettingEntry[],
  typed: string,
): readonly SettingEntry[] {
  const wanted = typed.trim().toLowerCase().split(/\s+/);
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const found = entries.filter(({ title, sentence, words }) =>
    has(`${title} ${sentence} ${words}`),
  );
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
