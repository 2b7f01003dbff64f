import type { ShopLanguage } from '../../contract.ts';

/** The languages that can be chosen. Alone here: who reads requests runs in the page of the storage tests too. */
export const shopLanguages: readonly ShopLanguage[] = ['zh-CN', 'zh-TW', 'en'];
