import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ElectronApplication, Page } from '@playwright/test';

import type { Sheet } from '#domain/printing/sheet.ts';
import { type GrayPicture, readPgm } from '#test/support/gray-picture.ts';

import { say } from './spooler.ts';

const programs = ['/usr/bin/pdftoppm', '/usr/bin/pdfinfo', '/usr/bin/zbarimg'];
const fontFinder = '/usr/bin/fc-match';

/** Why pages cannot be compared with pictures here, or nothing: other fonts draw other pages. */
export function whyNoPictures(): string | undefined {
  const missing = [...programs, fontFinder].filter((file) => !existsSync(file));
  if (missing.length > 0) return `missing: ${missing.join(' ')}`;
  const font = execFileSync(fontFinder, ['Noto Sans CJK SC'], { encoding: 'utf8' });
  return font.startsWith('NotoSansCJK') ? undefined : 'needs the fonts Noto Sans CJK';
}

/** The sheet as a PDF of the real print page. */
export async function pdfOf(page: Page, sheet: Sheet, file: string): Promise<string> {
  const made = await page.evaluate((one) => window.computer?.makePdf(one), sheet);
  if (made?.kind !== 'made') throw new Error(`No PDF: ${JSON.stringify(made)}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, made.bytes);
  return file;
}

/** The pages of a PDF as pictures, in order. */
export async function pagesOf(pdf: string, dotsToTheInch: number): Promise<readonly GrayPicture[]> {
  await say('pdftoppm', '-r', String(dotsToTheInch), '-gray', pdf, pdf);
  const folder = dirname(pdf);
  return readdirSync(folder)
    .filter((name) => join(folder, name).startsWith(`${pdf}-`) && name.endsWith('.pgm'))
    .toSorted()
    .map((name) => readPgm(readFileSync(join(folder, name))));
}

/** The hidden page in which the last sheet was drawn. */
export function printPage(app: ElectronApplication): Page {
  const hidden = app.windows().find((one) => one.url() === 'app://shop/print.html');
  if (hidden === undefined) throw new Error('There is no print page.');
  return hidden;
}
