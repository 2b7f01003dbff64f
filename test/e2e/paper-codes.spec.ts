import { writeFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { customerCode, readCustomerCode, referralCode } from '#domain/printing/customer-code.ts';
import { fillSheet } from '#domain/printing/fill-sheet.ts';
import type { FilledBlock, Paper, Sheet } from '#domain/printing/sheet.ts';
import { usualPapers } from '#domain/printing/usual-papers.ts';
import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { factsOnPaper } from '#test/support/facts-on-paper.ts';
import { paperInChinese } from '#test/support/paper-in-chinese.ts';

import { expect, test } from './app.ts';
import { pdfOf, whyNoPictures } from './paper-desk.ts';
import { say } from './spooler.ts';

const number = '00042';
const page80 = customerCode(number, `https://tea.example/${'a'.repeat(60)}`) ?? '';

/** What stands on paper, the papers it stands on. */
const codes = [
  ['qr', number, 14],
  ['qr', customerCode(number, 'https://tea.example/card') ?? '', 20],
  ['qr', page80, 25],
  ['qr', referralCode(number) ?? '', 25],
  ['barcode', number, 7],
  ['barcode', '6901234567892', 5],
] as const;

test.describe('codes on paper', () => {
  test.skip(whyNoPictures() !== undefined, whyNoPictures() ?? '');

  test('are read back by a scanner as the counter understands them, on every width and turned', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const papers: readonly Paper[] = [
      usualPapers.roll58,
      usualPapers.card90x54,
      { ...usualPapers.a6, rotation: 90 },
      { ...usualPapers.label40x30, rotation: 180 },
    ];
    for (const paper of papers)
      for (const [kind, content, size] of codes) {
        // A square of 80 signs has no room for whole dots on a label of 30 mm.
        if (content === page80 && paper.id === 'label40x30') continue;
        const block = blockOf(kind, content, size);
        expect(await scanned(page, { paper, title: '码', blocks: [block] }), paper.id).toEqual([
          content,
        ]);
      }
    expect(readCustomerCode(page80)).toEqual({ kind: 'customer', number });
  });

  test('a member card has the shop’s page in its square and the bare number in its bars', async ({
    page,
  }) => {
    const language = paperInChinese();
    for (const paperId of ['card90x54', 'a6'] as const) {
      const template = usualTemplate('memberCard', paperId, language.words);
      const sheet = fillSheet(template, factsOnPaper('memberCard'), language);
      const read = await scanned(page, sheet);
      expect(read.toSorted()).toEqual([number, 'https://tea.example/card?vip-00042']);
      for (const code of read) expect(readCustomerCode(code)).toEqual({ kind: 'customer', number });
    }
  });

  test('bars finer than a printer’s dot are words', async ({ page }) => {
    const sheet = {
      paper: usualPapers.label40x30,
      title: '码',
      blocks: [blockOf('barcode', 'A'.repeat(48), 7)],
    };
    expect(await scanned(page, sheet)).toEqual([]);
    const pdf = test.info().outputPath('sheet.pdf');
    expect((await say('pdftotext', pdf, '-')).replaceAll(/\s/g, '')).toBe('A'.repeat(48));
  });
});

function blockOf(kind: 'qr' | 'barcode', content: string, size: number): FilledBlock {
  const [caption, align] = ['', 'middle'] as const;
  return kind === 'qr'
    ? { kind, content, size, caption, align }
    : { kind, content, height: size, caption, align };
}

/** What zbar reads on the first page, as a receipt printer would draw it: 203 dots to the inch, twice as fine. */
async function scanned(page: Page, sheet: Sheet): Promise<readonly string[]> {
  const pdf = await pdfOf(page, sheet, test.info().outputPath('sheet.pdf'));
  const picture = test.info().outputPath('page');
  await say('pdftoppm', '-r', '406', '-gray', '-png', '-singlefile', pdf, picture);
  const read = await say('zbarimg', '--quiet', '--raw', `${picture}.png`).catch(() => '');
  await writeFile(test.info().outputPath('read.txt'), read);
  return read.split('\n').filter((line) => line !== '');
}
