import { documentOfKind, textField } from '#data/catalogue/documents.ts';
import { cardOf } from '#data/customers/card-queries.ts';
import { entryById } from '#data/entries-door.ts';
import type { Shop } from '#data/shop.ts';
import { cents, type RowId } from '#domain/kernel/units.ts';
import { isSale } from '#domain/loyalty/visits.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import { presentLanguage } from '#i18n/language.ts';
import type { Words } from '#i18n/use-words.ts';
import { wordsIn } from '#i18n/words-in.ts';

/**
 * Whose or what something on paper is, in a few words, so that nobody hands over the card of the customer before. Read
 * when it is shown: the queue keeps names of rows only.
 */
export async function aboutOf(shop: Shop, subject: PrintSubject): Promise<string> {
  const words = wordsIn(presentLanguage());
  const { t } = words;
  switch (subject.kind) {
    case 'entries':
      return subject.entryIds.length === 1
        ? aboutEntry(shop, subject.entryIds[0], words)
        : t('print.doAboutSlips', { count: subject.entryIds.length });
    case 'customers':
      return subject.customerIds.length === 1
        ? nameOf(shop, subject.customerIds[0], words)
        : t('print.doAboutPeople', { count: subject.customerIds.length });
    case 'statement':
      return nameOf(shop, subject.customerId, words);
    case 'products':
      return aboutProducts(shop, subject, words);
    case 'day':
      return words.day(subject.day, shop.clock.today());
  }
}

async function aboutEntry(shop: Shop, id: RowId | undefined, words: Words): Promise<string> {
  const entry = id === undefined ? undefined : await entryById(shop.db, id);
  if (entry === undefined) return '';
  const name = await nameOf(shop, entry.subject ?? undefined, words);
  if (!isSale(entry)) return name;
  return [name || words.t('print.doWalkIn'), words.money(cents(entry.total))].join(' · ');
}

async function nameOf(shop: Shop, id: RowId | undefined, { t }: Words): Promise<string> {
  const card = id === undefined ? undefined : await cardOf(shop, id);
  if (card === undefined) return '';
  return card.name || t('card.number', { number: card.number });
}

async function aboutProducts(
  shop: Shop,
  { labels }: Extract<PrintSubject, { kind: 'products' }>,
  { t }: Words,
): Promise<string> {
  const [only] = labels;
  const count = labels.reduce((all, one) => all + one.count, 0);
  if (labels.length !== 1 || only === undefined) return t('print.doAboutLabels', { count });
  const product = await documentOfKind(shop.db, 'product', only.productId);
  const name = product === undefined ? '' : textField(product, 'name');
  return [name, t('print.doAboutLabels', { count })].join(' · ');
}
