import { flushSync } from 'react-dom';
import { type Root, createRoot } from 'react-dom/client';

import type { Sheet } from '#domain/printing/sheet.ts';

import { lengthOf } from './length-of.ts';
import styles from './print-in-browser.module.css';
import { type PageSize, cutPages } from './page-rule.ts';
import { PaperPages } from './paper-pages.tsx';
import { pictureLoaded, shapesOfPictures } from './picture-shapes.ts';

/** A sheet that was laid out, and the page that it needs. */
type Laid = { readonly place: HTMLElement; readonly root: Root; readonly size: PageSize };

/**
 * Prints in a plain browser: its own dialog opens with exactly the pages of these sheets, and everything else of the
 * screen is left out. Resolves when the dialog has gone; whether it was printed no browser tells. Rejects if a picture
 * cannot be shown.
 */
export async function printInBrowser(sheets: readonly Sheet[]): Promise<void> {
  const place = document.createElement('div');
  place.className = styles['place'] ?? '';
  document.body.append(place);
  const laid: Laid[] = [];
  try {
    for (const sheet of sheets) laid.push(await layOut(place, sheet));
    const pages = cutPages(laid.map(({ size }) => size));
    for (const [at, { place: one }] of laid.entries())
      one.style.setProperty('page', pages[at] ?? '');
    document.documentElement.dataset['printing'] = 'paper';
    await dialogGone();
  } finally {
    delete document.documentElement.dataset['printing'];
    for (const { root } of laid) root.unmount();
    place.remove();
  }
}

/** Between two of them the screen has its turn: a batch of hundreds takes seconds. */
async function layOut(all: HTMLElement, sheet: Sheet): Promise<Laid> {
  const shapes = await shapesOfPictures(sheet);
  const place = document.createElement('div');
  all.append(place);
  const root = createRoot(place);
  flushSync(() => root.render(<PaperPages sheet={sheet} shapes={shapes} />));
  await Promise.all([...place.querySelectorAll('img')].map((picture) => pictureLoaded(picture)));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { width, height } = sheet.paper;
  return { place, root, size: { width, height: height ?? lengthOf(place) } };
}

/** Some browsers stop the page while their dialog is open, others go on at once: both say when it has gone. */
function dialogGone(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
