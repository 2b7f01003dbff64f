/** One way of getting an Electron: a program to run, or the reason why not. */
export type Attempt =
  | { readonly kind: 'found'; readonly program: string; readonly version: string }
  | { readonly kind: 'no'; readonly reason: string };
