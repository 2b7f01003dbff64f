import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { settingsOf } from '#data/catalogue/settings.ts';
import { templatesOf } from '#data/printing/templates.ts';
import { useShop } from '#data/use-shop.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';

/** The language that the shop's paper speaks: the shop's choice, else the screen's. Undefined until the settings were read. */
export function usePaperLanguage(): PaperLanguage | undefined {
  const shop = useShop();
  const { language } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  const chosen = settings?.paperLanguage;
  return useMemo(
    () => (chosen === undefined ? undefined : printLanguage(chosen === '' ? language : chosen)),
    [chosen, language],
  );
}

/** Everything that can be printed with, in the words of the paper's language. */
export function useTemplates(): readonly StoredTemplate[] | undefined {
  const shop = useShop();
  const paper = usePaperLanguage();
  return useLiveQuery(
    async () => (paper === undefined ? undefined : templatesOf(shop, paper.words)),
    [shop, paper],
  );
}
