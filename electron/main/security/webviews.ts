import type { WebContents } from 'electron';

/** `webviewTag` is off; should a window ever have it on, attaching is refused all the same. */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
