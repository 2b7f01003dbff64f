import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { Sheet } from '#domain/printing/sheet.ts';

import { lengthOf } from './length-of.ts';
import styles from './print-in-browser.module.css';
import { cutPage } from './page-rule.ts';
import { PaperPages } from './paper-pages.tsx';
import { pictureLoaded, shapesOfPictures } from './picture-shapes.ts';

/**
 * Prints in a plain browser: its own dialog opens with exactly these pages, and everything else of the screen is left
 * out. Resolves when the dialog has gone; whether it was printed no browser tells. Rejects if a picture cannot be shown.
 */
export async function printInBrowser(sheet: Sheet): Promise<void> {
  const shapes = await shapesOfPictures(sheet);
  const place = document.createElement('div');
  place.className = styles['place'] ?? '';
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(<PaperPages sheet={sheet} shapes={shapes} />));
    await Promise.all([...place.querySelectorAll('img')].map((picture) => pictureLoaded(picture)));
    cutPage(sheet.paper.width, sheet.paper.height ?? lengthOf(place));
    document.documentElement.dataset['printing'] = 'paper';
    await dialogGone();
  } finally {
    delete document.documentElement.dataset['printing'];
    root.unmount();
    place.remove();
  }
}

/** Some browsers stop the page while their dialog is open, others go on at once: both say when it has gone. */
function dialogGone(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
