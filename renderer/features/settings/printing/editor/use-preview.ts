import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { photoOf } from '#data/customers/photo.ts';
import { readProgram } from '#data/loyalty/program.ts';
import { factsFor } from '#data/printing/facts/facts-for.ts';
import { latestRequest } from '#data/printing/latest-request.ts';
import { picturesOf } from '#data/printing/templates.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { fillSheet } from '#domain/printing/fill-sheet.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { Sheet } from '#domain/printing/sheet.ts';
import type { Template } from '#domain/printing/template.ts';
import { wordsIn } from '#i18n/words-in.ts';

import { exampleFacts } from './example-facts.ts';
import { type Spot, spotsOf } from './part-spot.ts';

export type Preview = {
  readonly sheet: Sheet;
  /** False: the customer who was chosen has no such document. */
  readonly isReal: boolean;
  /** Where each part of the template came out. */
  readonly spots: readonly (Spot | undefined)[];
};

/**
 * What a template comes to, drawn anew at each key stroke: for a customer of the shop, else for a made-up one. The facts
 * are read once for a customer, only the filling follows the typing.
 */
export function usePreview(
  template: Template,
  customerId: RowId | null,
  paper: PaperLanguage,
): Preview | undefined {
  const shop = useShop();
  const { document } = template;
  const known = useLiveQuery(async () => {
    const [settings, program] = await Promise.all([settingsOf(shop), readProgram(shop.db)]);
    const logo = settings.logoId === null ? null : await photoOf(shop, settings.logoId);
    const { decimals } = program.earn;
    const example = exampleFacts({
      document,
      today: shop.clock.today(),
      now: shop.clock.instant(),
      decimals,
      shop: settings,
      logo,
      paper,
      t: wordsIn(paper.tell.language).t,
    });
    return { example, language: paper.withDecimals(decimals) };
  }, [shop, document, paper]);
  const real = useLiveQuery(async (): Promise<PrintFacts | null> => {
    const request = customerId === null ? null : await latestRequest(shop, document, customerId);
    const facts = request === null ? null : await factsFor(shop, request, paper);
    return facts?.ok === true ? (facts.value[0] ?? null) : null;
  }, [shop, document, customerId, paper]);
  const named = template.parts.map((part) => (part.kind === 'picture' ? part.pictureId : null));
  const pictures = useLiveQuery(() => picturesOf(shop, template), [shop, named.join()]);

  if (known === undefined) return undefined;
  const { language, example } = known;
  const facts = { ...(real ?? example), pictures: pictures ?? new Map() };
  return {
    sheet: fillSheet(template, facts, language),
    spots: spotsOf(template, facts, language),
    isReal: real !== null && real !== undefined,
  };
}
