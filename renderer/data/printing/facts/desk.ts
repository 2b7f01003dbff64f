import type { CareRule } from '#domain/care/care-rule.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import { usableAddress } from '#domain/printing/customer-code.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import { type PrintFacts, noFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import type { Entry } from '#domain/sync/rows.ts';
import { placeInHistory } from '#domain/sales/history.ts';

import { readCareRules } from '../../care/read-care-rules.ts';
import { readCategoryCare } from '../../catalogue/category-care.ts';
import { type ShopSettings, readSettings } from '../../catalogue/settings.ts';
import { staffOf } from '../../catalogue/staff.ts';
import { readProgram } from '../../loyalty/program.ts';
import type { Shop } from '../../shop.ts';
import { textsOf } from '../../texts-door.ts';

/** Facts of one document, and what decides which template it gets. */
export type PaperFacts = {
  readonly facts: PrintFacts;
  /** Categories of what was bought, or of the article. */
  readonly categories: readonly string[];
  readonly tierId: string | null;
};

/** Why there is nothing to put on paper. */
export type NoFacts =
  /** Whom or what it was about is not there any more, or was taken back. */
  | { readonly kind: 'gone' }
  /** It is there, and nothing of what the document says is known of it. */
  | { readonly kind: 'empty' }
  /** A card that greets, for somebody who wants no contact. */
  | { readonly kind: 'said-no' };

/** What all papers of one job share, read once: a batch of 500 cards must not ask for the shop's sign 500 times. */
export type Desk = {
  readonly shop: Shop;
  /** With the decimals of the shop's points. */
  readonly language: PaperLanguage;
  readonly today: BusinessDay;
  readonly settings: ShopSettings;
  readonly program: LoyaltyProgram;
  readonly staff: ReadonlyMap<RowId, string>;
  /** By category. */
  readonly care: ReadonlyMap<string, string>;
  readonly logo: string | null;
  /** Rules that invite somebody to come again. */
  readonly visitRules: readonly CareRule[];
};

/** Reads it: once for each job, so that a batch of tomorrow has tomorrow's settings. */
export async function openDesk(shop: Shop, language: PaperLanguage): Promise<Desk> {
  const [settings, program, staff, care, rules] = await Promise.all([
    readSettings(shop.db),
    readProgram(shop.db),
    staffOf(shop),
    readCategoryCare(shop.db),
    readCareRules(shop.db),
  ]);
  const { logoId } = settings;
  const logos = await textsOf(shop.db, logoId === null ? [] : [logoId]);
  return {
    shop,
    language: language.withDecimals(program.earn.decimals),
    today: shop.clock.today(),
    settings,
    program,
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    care,
    logo: (logoId === null ? null : logos.get(logoId)) ?? null,
    visitRules: rules.filter(({ isOn, kind }) => isOn && kind === 'revisit'),
  };
}

/** When and through whose hands; a past sale that came in a list has no time of the day that is sure. */
export type Moment = {
  readonly day: BusinessDay;
  readonly at?: Entry['at'];
  readonly staffId?: RowId | null;
};

/** The moment of an entry: its own staff if it names some, else whose hand wrote it. */
export function momentOf(entry: Entry, staffId: RowId | null = null): Moment {
  const { day, at, by } = entry;
  const isPast = placeInHistory(entry.id) !== undefined;
  return { day, staffId: staffId ?? by, ...(!isPast && { at }) };
}

type Blanks = PrintFacts['blanks'];

/** What stands on every paper: the shop, and when. */
function shopBlanks({ settings, staff }: Desk, { day, at, staffId }: Moment): Blanks {
  return {
    shop: words(settings.shopName),
    shopPhone: words(settings.shopPhone),
    shopHours: words(settings.shopHours),
    shopAddress: words(settings.shopAddress),
    day: { kind: 'day', day },
    ...(at !== undefined && { time: { kind: 'time', at } as const }),
    ...(staffId && { staff: words(staff.get(staffId) ?? '') }),
  };
}

/** A document about `about` (a card number, a day), with what every document has. */
export function paperOf(
  desk: Desk,
  document: DocumentKind,
  about: string,
  moment: Moment,
  own: Partial<Omit<PrintFacts, 'title' | 'logo' | 'pictures'>>,
): PrintFacts {
  return {
    ...noFacts,
    ...own,
    title: desk.language.tell.title(document, about),
    blanks: { ...shopBlanks(desk, moment), ...own.blanks },
    codes: { shop: usableAddress(desk.settings.shopUrl), ...own.codes },
    logo: desk.logo,
  };
}
