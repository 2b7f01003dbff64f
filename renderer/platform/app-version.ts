/** Put in by the build (`vite.config.ts`): the version in `package.json`. */
declare const __APP_VERSION__: string;

/** Which version of the app this page is of; another one than last time means that it was updated. */
export const appVersion = __APP_VERSION__;
