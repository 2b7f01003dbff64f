import { greetingWords } from '#domain/care/greeting-words.ts';
import {
  type GreetingOccasion,
  type TemplateRefusal,
  checkTemplate,
} from '#domain/care/greeting-template.ts';
import {
  type Greeting,
  type GreetingLanguage,
  type GreetingPlace,
  greetingFrom,
  greetingKind,
} from '#domain/care/greeting.ts';
import type { GreetingValues } from '#domain/care/placeholders.ts';
import { usualGreetings } from '#domain/care/usual-greetings.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { daysBetween } from '#domain/kernel/calendar.ts';
import { typedPoints } from '#domain/kernel/points-text.ts';
import { type Result, accept, refuse } from '#domain/kernel/result.ts';
import { type BusinessDay, type RowId, toRowId } from '#domain/kernel/units.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { isSale } from '#domain/loyalty/visits.ts';

import {
  changedFields,
  documentOfKind,
  documentsOfKind,
  textField,
} from '../catalogue/documents.ts';
import { readSettings } from '../catalogue/settings.ts';
import { liveDocument } from '../customers/customer-documents.ts';
import { entryById } from '../entries-door.ts';
import { readProgram } from '../loyalty/program.ts';
import { lineNames } from '../sales/line-names.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Shop } from '../shop.ts';
import { standingOn } from '../standings.ts';
import type { Act } from '../write/act.ts';
import { operate } from '../write/operate.ts';
import type { Write } from '../write/write.ts';

export type GreetingDraft = GreetingPlace & { readonly id?: RowId; readonly text: string };
export type GreetingRefusal = TemplateRefusal | { readonly kind: 'unknown' };

/**
 * The shop's words in the place of the app's: one document that every device knows, with a field for each greeting.
 * A document of its own for each would be put away by the undo of its first change, and for good.
 */
export const changedGreetingsId = toRowId('changed-greetings');

/** All words to greet with: the app's own, in the shop's words where it changed them, then the shop's further ones. */
export async function greetingsOf({ db }: Pick<Shop, 'db'>): Promise<readonly Greeting[]> {
  const changed = await documentOfKind(db, 'settings', changedGreetingsId);
  const usual = usualGreetings.map((greeting): Greeting => {
    const text = changed === undefined ? '' : textField(changed, greeting.id);
    return text === '' ? greeting : { ...greeting, text, origin: 'changed' };
  });
  const own = (await documentsOfKind(db, greetingKind)).flatMap((row) => greetingFrom(row) ?? []);
  return [...usual, ...own.map((greeting): Greeting => ({ ...greeting, origin: 'own' }))];
}

/** The words for one occasion in one language: the warm ones first, the shop's own before the app's. */
export async function greetingsFor(
  shop: Pick<Shop, 'db'>,
  occasion: GreetingOccasion,
  language: GreetingLanguage,
): Promise<readonly Greeting[]> {
  const all = await greetingsOf(shop);
  const rank = ({ tone, origin }: Greeting) =>
    (tone === 'warm' ? 0 : 2) + (origin === 'usual' ? 1 : 0);
  return all
    .filter((greeting) => greeting.occasion === occasion && greeting.language === language)
    .sort((one, other) => rank(one) - rank(other));
}

/**
 * Keeps the shop's words: new ones, or in the place of what `id` names; the app's own keep their place (occasion,
 * language, tone). Refuses a template that cannot be filled, and writes nothing then.
 */
export async function saveGreeting(
  shop: Shop,
  { id, occasion, language, tone, text }: GreetingDraft,
  act: Act,
): Promise<Result<RowId, GreetingRefusal>> {
  return operate<RowId, GreetingRefusal>(shop, act, async (write) => {
    const usual = usualGreetings.find((greeting) => greeting.id === id);
    const place = usual === undefined ? { occasion, language, tone } : placeOf(usual);
    const checked = checkTemplate(text, place.occasion);
    if (!checked.ok) return checked;
    if (usual !== undefined) {
      await changeUsual(shop.db, write, usual.id, checked.value);
      return accept(usual.id);
    }
    const fields = { ...place, text: checked.value };
    if (id === undefined) return accept(write.createDocument(greetingKind, fields).id);
    const present = await documentOfKind(shop.db, greetingKind, id);
    if (present === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(present, changedFields(present, fields));
    return accept(id);
  });
}

/** Puts the shop's own words away; where they stood in the place of the app's, those are back. Undo brings them again. */
export async function deleteGreeting(
  shop: Shop,
  id: RowId,
  act: Act,
): Promise<Result<null, { readonly kind: 'unknown' }>> {
  return operate(shop, act, async (write) => {
    if (isUsual(id)) {
      await changeUsual(shop.db, write, id, '');
      return accept(null);
    }
    const document = await documentOfKind(shop.db, greetingKind, id);
    if (document === undefined) return refuse({ kind: 'unknown' });
    write.editDocument(document, { deletedAt: write.at });
    return accept(null);
  });
}

/**
 * What a greeting can say of one customer today, in words of the customer's language; undefined if the card is
 * gone. What is not known, or better not said (no points, here today), is empty, and its clause is left out.
 * `festival` is the festival's name in that language, which only the caller knows.
 */
export async function greetingValues(
  { db, clock }: Pick<Shop, 'db' | 'clock'>,
  customerId: RowId,
  language: GreetingLanguage,
  festival = '',
): Promise<GreetingValues | undefined> {
  const document = await liveDocument(db, customerId);
  if (document === undefined) return undefined;
  const { name, gender } = cardFrom(document);
  const words = greetingWords[language];
  const today = clock.today();
  const standing = await standingOn(db, customerId, today);
  const program = await readProgram(db);
  const { shopName } = await readSettings(db);
  return {
    name,
    title: gender === null ? '' : words.title[gender],
    address: gender === null ? words.somebody : words.alone[gender],
    shop: shopName.trim() || words.shop,
    points: standing.points > 0 ? typedPoints(standing.points, program.earn.decimals) : '',
    lastProduct: await lastProduct(db, standing.lastSaleId),
    tier: tierIn(program, standing, words.tier),
    days: daysSince(standing.lastDay, today),
    festival,
  };
}

async function changeUsual(db: ShopDatabase, write: Write, id: RowId, text: string): Promise<void> {
  const present = await documentOfKind(db, 'settings', changedGreetingsId);
  const base = present ?? write.createDocument('settings', {}, changedGreetingsId);
  write.editDocument(base, changedFields(base, { [id]: text }));
}

function isUsual(id: RowId): boolean {
  return usualGreetings.some((greeting) => greeting.id === id);
}

function placeOf({ occasion, language, tone }: GreetingPlace): GreetingPlace {
  return { occasion, language, tone };
}

/** The first of the goods of the last sale that have a name. */
async function lastProduct(db: ShopDatabase, saleId: RowId | null): Promise<string> {
  const sale = saleId === null ? undefined : await entryById(db, saleId);
  if (sale === undefined || !isSale(sale)) return '';
  const names = await lineNames(db, sale.lines);
  return names.find((name) => name.trim() !== '') ?? '';
}

/** Where everybody is in the one tier there is, nobody is told. */
function tierIn({ tiers }: LoyaltyProgram, { tier }: Standing, first: string): string {
  if (tiers.length < 2) return '';
  const name = (tiers.find(({ id }) => id === tier) ?? tiers[0])?.name ?? '';
  return name === 'base' ? first : name;
}

function daysSince(lastDay: BusinessDay | null, today: BusinessDay): string {
  const days = lastDay === null ? 0 : daysBetween(lastDay, today);
  return days > 0 ? String(days) : '';
}
