/** Each language in its own name: whoever is lost in a foreign one finds the way home. */
export const languageNames = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const;
