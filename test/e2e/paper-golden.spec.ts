import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { documentShapes } from '#domain/printing/document-shapes.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { fillLabels, fillSheet } from '#domain/printing/fill-sheet.ts';
import type { Sheet } from '#domain/printing/sheet.ts';
import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { factsOnPaper } from '#test/support/facts-on-paper.ts';
import {
  type GrayPicture,
  differingPart,
  grayPng,
  readGrayPng,
  shifted,
} from '#test/support/gray-picture.ts';
import { paperInChinese } from '#test/support/paper-in-chinese.ts';

import { expect, test } from './app.ts';
import { pagesOf, pdfOf, whyNoPictures } from './paper-desk.ts';

const golden = join(import.meta.dirname, '../fixtures/paper');
/** `REGULARS_PICTURES=new npm run e2e -- paper-golden` takes the pictures anew; look at each before it is kept. */
const takesNew = process.env['REGULARS_PICTURES'] === 'new';
const dotsToTheInch = 100;
const dotsInMillimetre = dotsToTheInch / 25.4;
/** Of all dots of a page. */
const most = 0.005;

const language = paperInChinese();
const sheets = documentKinds.flatMap((document) =>
  documentShapes[document].papers.map((paperId) => {
    const template = usualTemplate(document, paperId, language.words);
    const facts = factsOnPaper(document);
    const sheet =
      template.paper.grid === undefined
        ? fillSheet(template, facts, language)
        : fillLabels(template, [facts, facts, facts, facts, facts], language, 1);
    return { name: `${document}-${paperId}`, sheet };
  }),
);

test.describe('paper looks as it did', () => {
  test.skip(whyNoPictures() !== undefined, whyNoPictures() ?? '');

  test('each document on each of its papers', async ({ page }) => {
    test.setTimeout(180_000);
    for (const { name, sheet } of sheets)
      await test.step(name, async () => {
        const pdf = await pdfOf(page, sheet, test.info().outputPath(name, 'sheet.pdf'));
        const pages = await pagesOf(pdf, dotsToTheInch);
        for (const [end, picture] of endsOf(pages)) await compare(`${name}${end}`, picture);
      });
  });

  test('what stands a millimetre beside its place is noticed', async ({ page }) => {
    const { name, sheet } = sheets[0] ?? {};
    if (name === undefined || sheet === undefined) throw new Error('There are no sheets.');
    const pdf = await pdfOf(page, besideItsPlace(sheet), test.info().outputPath('sheet.pdf'));
    const [picture] = await pagesOf(pdf, dotsToTheInch);
    if (picture === undefined) throw new Error('There is no page.');
    expect(differingPart(picture, kept(name))).toBeGreaterThan(most);
  });
});

/** The first page and, of several, the last: those between them are alike. */
function endsOf(pages: readonly GrayPicture[]): readonly (readonly [string, GrayPicture])[] {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) throw new Error('There is no page.');
  return pages.length === 1
    ? [['', first]]
    : [
        ['', first],
        [`-page-${pages.length}`, last],
      ];
}

async function compare(name: string, picture: GrayPicture): Promise<void> {
  const png = grayPng(picture);
  if (takesNew) {
    await mkdir(golden, { recursive: true });
    await writeFile(fileOf(name), png);
    return;
  }
  await writeFile(test.info().outputPath(`${name}.png`), png);
  expect.soft(existsSync(fileOf(name)), `a picture of ${name}`).toBe(true);
  if (!existsSync(fileOf(name))) return;
  expect.soft(differingPart(picture, kept(name)), name).toBeLessThanOrEqual(allowed(kept(name)));
}

/** Of a page with few words on it less: a millimetre beside their place must be too much on each. */
function allowed(picture: GrayPicture): number {
  const beside = differingPart(shifted(picture, Math.round(dotsInMillimetre)), picture);
  expect.soft(beside, 'an empty page').toBeGreaterThan(0);
  return Math.min(most, beside / 2);
}

function kept(name: string): GrayPicture {
  return readGrayPng(readFileSync(fileOf(name)));
}

function fileOf(name: string): string {
  return join(golden, `${name}.png`);
}

function besideItsPlace(sheet: Sheet): Sheet {
  const { margins } = sheet.paper;
  const moved = { ...margins, left: margins.left + 1, right: margins.right - 1 };
  return { ...sheet, paper: { ...sheet.paper, margins: moved } };
}
