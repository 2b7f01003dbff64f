import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/schedule/styles.layer.css';

import { createRoot } from 'react-dom/client';

import { useDesk } from '#features/counter/desk-store.ts';
import { watchDialogs } from '#features/counter/keys/dialogs.ts';
import { ignoreHeldEnter } from '#features/counter/keys/held-enter.ts';
import { startWords } from '#i18n/start-words.ts';
import { styleNonce } from '#ui/theme/style-nonce.ts';

import { App } from './app.tsx';
import { typedIntoShell } from './shell.ts';

/** Puts the app onto the page, beginning with what has been typed meanwhile. */
export async function start(): Promise<void> {
  await startWords();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the app.');
  const typed = typedIntoShell();
  if (typed !== '') useDesk.getState().type(typed);
  letScrollLockThrough();
  ignoreHeldEnter();
  watchDialogs();
  createRoot(root).render(<App />);
}

/**
 * A dialog of Mantine keeps what is behind it from scrolling by a style element of `react-remove-scroll`, which takes
 * the word for the CSP (`get-nonce`) from webpack's name for it; without one Chromium refused the element each time.
 */
function letScrollLockThrough(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
