import { greetingWords } from '#domain/care/greeting-words.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Standing } from '#domain/loyalty/standing.ts';
import { customerCode, referralCode } from '#domain/printing/customer-code.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';

import { liveDocument } from '../../customers/customer-documents.ts';
import { standingOn } from '../../standings.ts';
import type { Desk } from './desk.ts';

/** Somebody with a card, as paper speaks of them. */
export type Person = {
  readonly card: Card;
  readonly standing: Standing;
  readonly blanks: PrintFacts['blanks'];
  /** The balance of today, and what of it ends first. */
  readonly points: PrintFacts['blanks'];
  readonly codes: PrintFacts['codes'];
  /** Of the tier that is in force; null where the shop has only one. */
  readonly tierId: string | null;
};

/** What is known of a customer today; undefined for nobody, and for one who is gone: a receipt is true without them. */
export async function personOn(desk: Desk, id: RowId | null): Promise<Person | undefined> {
  const { db } = desk.shop;
  if (id === null) return undefined;
  const [document, standing] = await Promise.all([
    liveDocument(db, id),
    standingOn(db, id, desk.today),
  ]);
  if (document === undefined) return undefined;
  const card = cardFrom(document);
  const tier = tierOf(desk, standing);
  const { number } = card;
  return {
    card,
    standing,
    tierId: tier?.id ?? null,
    blanks: {
      ...callingOf(desk, card),
      number: words(number),
      phone: words(card.phones[0]?.typed ?? ''),
      tier: words(tier === undefined ? '' : desk.language.tell.tier(tier.name)),
    },
    points: { points: { kind: 'points', units: standing.points }, ...endingOf(standing) },
    codes: {
      customer: customerCode(number, desk.settings.shopUrl),
      referral: referralCode(number),
    },
  };
}

/** How somebody is called, as greetings do it: name and title, a title alone, or a word that suits everybody. */
function callingOf({ language }: Desk, { name, gender }: Card): PrintFacts['blanks'] {
  const known = greetingWords[language.tell.language];
  const title = gender === null ? '' : known.title[gender];
  const alone = gender === null ? known.somebody : known.alone[gender];
  const isTitleFirst = language.tell.language === 'en';
  const both = isTitleFirst ? `${title} ${name}`.trim() : name + title;
  return {
    called: words(name.trim() === '' ? alone : both),
    name: words(name),
    title: words(name.trim() === '' ? '' : title),
  };
}

/** The points that go first, and their last day. */
export function endingOf({ lots }: Pick<Standing, 'lots'>): PrintFacts['blanks'] {
  const [soonest] = lots;
  if (soonest === undefined || soonest[0] === null) return {};
  const [day, units] = soonest;
  return { pointsEnding: { kind: 'points', units }, pointsUntil: { kind: 'day', day } };
}

/** Where everybody is in the one tier there is, nobody is told. */
export function tierOf({ program: { tiers } }: Desk, { tier }: Pick<Standing, 'tier'>) {
  return tiers.length < 2 ? undefined : (tiers.find(({ id }) => id === tier) ?? tiers[0]);
}
