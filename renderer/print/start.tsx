import { flushSync } from 'react-dom';
import { type Root, createRoot } from 'react-dom/client';

import {
  type SheetDesk,
  type SheetDrawn,
  type SheetTask,
  sheetDeskOfThisPage,
} from '#platform/sheet-desk.ts';
import { lengthOf } from '#ui/paper/length-of.ts';
import { cutPage } from '#ui/paper/page-rule.ts';
import { PaperPages } from '#ui/paper/paper-pages.tsx';
import { pictureLoaded, shapesOfPictures } from '#ui/paper/picture-shapes.ts';

import './page.css';

const desk = sheetDeskOfThisPage();
const place = document.querySelector<HTMLElement>('#sheet');
if (desk !== undefined && place !== null) await work(desk, place);

/** One sheet after the other, as long as the window lives. What is drawn stays until the next is taken: main prints it. */
async function work({ takeSheet, tellDrawn }: SheetDesk, place: HTMLElement): Promise<never> {
  const root = createRoot(place);
  for (;;) {
    const task = await takeSheet();
    await tellDrawn(await draw(root, place, task));
  }
}

async function draw(root: Root, place: HTMLElement, given: SheetTask): Promise<SheetDrawn> {
  const { task, sheet } = given;
  const shapes = await shapesOfPictures(sheet).catch(() => null);
  if (shapes === null) return { task, kind: 'failed', why: 'picture' };
  try {
    flushSync(() => root.render(<PaperPages key={task} sheet={sheet} shapes={shapes} />));
    await Promise.all([...document.images].map((picture) => pictureLoaded(picture)));
    await document.fonts.ready;
    const height = sheet.paper.height ?? lengthOf(place);
    cutPage({ width: sheet.paper.width, height });
    return { task, kind: 'drawn', height };
  } catch {
    // The window is thrown away after this, and with it whatever state the drawing was left in.
    return { task, kind: 'failed', why: 'drawing' };
  }
}
