import type { Shop } from '#data/shop.ts';
import type { NextSheet } from '#data/printing/next-sheet.ts';
import { sheetsFor } from '#data/printing/sheets-for.ts';
import type { PrintRequest } from '#domain/printing/print-request.ts';
import { printLanguage } from '#i18n/print-language.ts';

import { wordsOn } from './words-on-paper.ts';

type Asked = Pick<PrintRequest, 'document' | 'subject'> &
  Partial<PrintRequest> & { readonly paperId: string; readonly from?: number };

/** Every step of a request, as a printer would get them. */
export async function stepsOf(
  shop: Shop,
  { document, subject, templateId = null, start = 0, paperId, from = 0 }: Asked,
  language = 'zh-CN',
): Promise<readonly NextSheet[]> {
  const request = { document, subject, templateId, start };
  const steps: NextSheet[] = [];
  for await (const step of sheetsFor(shop, request, printLanguage(language), { paperId, from })) {
    steps.push(step);
  }
  return steps;
}

/** All words that come out, sheet after sheet, a line for each word; why nothing came in the place of a sheet. */
export async function wordsPrinted(
  shop: Shop,
  asked: Asked,
  language = 'zh-CN',
): Promise<readonly string[]> {
  return (await stepsOf(shop, asked, language)).flatMap((step) =>
    step.kind === 'sheet' ? wordsOn(step.sheet).flatMap((text) => text.split('\n')) : [step.why],
  );
}
