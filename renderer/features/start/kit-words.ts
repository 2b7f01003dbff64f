import type { KitWords } from '#data/start/apply-shop-kit.ts';
import type { ShopKind } from '#domain/start/shop-kinds.ts';
import { languages } from '#i18n/language.ts';
import { wordsIn } from '#i18n/words-in.ts';

/** The words a kind of shop begins with. Tags and columns are in the screen's language, what customers read in all. */
export function kitWords(kind: ShopKind, language: string): KitWords {
  const { t } = wordsIn(languages.find((one) => one === language) ?? 'zh-CN');
  const greeting = (of: (typeof languages)[number]) => wordsIn(of).t(`shopKind.${kind}-greeting`);
  return {
    tags: t(`shopKind.${kind}-tags`).split('|'),
    fields: t(`shopKind.${kind}-fields`).split('|'),
    ask: t(`shopKind.${kind}-ask`),
    again: t(`shopKind.${kind}-again`),
    greetings: { 'zh-CN': greeting('zh-CN'), 'zh-TW': greeting('zh-TW'), en: greeting('en') },
  };
}
