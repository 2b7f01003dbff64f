import { readFileSync } from 'node:fs';

import type { CommandLine } from 'electron';

import type { LanguageOutcome, ShopLanguage } from '../../contract.ts';
import { codeOf } from '../journal/write-faults.ts';
import { writeAtomically } from '../settings/atomic-write.ts';
import { shopLanguages } from './shop-languages.ts';

/** What Chromium calls the languages the shop can choose from. */
const ofChromium: Readonly<Record<ShopLanguage, string>> = {
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
  en: 'en-US',
};

/** The language that the shop chose, for what Chromium itself draws: fields for days and times, its menus and dialogs. */
export type LanguageKeeper = {
  /** Keeps it for the next start: a running Chromium does not change its language. */
  readonly set: (language: ShopLanguage) => Promise<LanguageOutcome>;
};

/**
 * Starts Chromium in the language that the shop chose the last time, not in that of the system: else a day is asked for
 * as 11/23/2026 in a Chinese form on an English Windows. Must run before Electron is ready; a language on the command
 * line counts more. A file that is missing or says anything else leaves the system's language.
 */
export function languageKeeper(
  file: string,
  commandLine: Pick<CommandLine, 'hasSwitch' | 'appendSwitch'>,
): LanguageKeeper {
  let kept = read(file);
  if (kept !== undefined && !commandLine.hasSwitch('lang')) {
    commandLine.appendSwitch('lang', ofChromium[kept]);
  }
  return {
    set: async (language) => {
      if (language === kept) return { kind: 'kept' };
      try {
        await writeAtomically(file, `${JSON.stringify({ language })}\n`);
        kept = language;
        return { kind: 'kept' };
      } catch (error) {
        return { kind: 'not-kept', code: codeOf(error) };
      }
    },
  };
}

function read(file: string): ShopLanguage | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const language: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, 'language') : undefined;
    return shopLanguages.find((one) => one === language);
  } catch {
    return undefined;
  }
}
