import type { WebContents } from 'electron';

/** The app has one window. Nothing opens another, nor the system's browser. */
export function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
