import type { ShopLanguage } from '#electron/contract.ts';

/**
 * Tells the computer which language is spoken here, so that at the next start also what Chromium draws (the fields of a
 * day and a time, its own menus) speaks it. A computer that cannot keep it goes on in the system's language; a plain
 * browser has its own.
 */
export async function tellLanguage(language: ShopLanguage): Promise<void> {
  await window.computer?.setLanguage(language);
}
