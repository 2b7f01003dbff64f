import type { ComplaintType } from '../care/complaint.ts';
import type { FestivalKind } from '../care/festivals.ts';
import type { FollowUpKind } from '../care/follow-up.ts';
import type { GreetingLanguage } from '../care/greeting.ts';
import type { Birthday } from '../customers/card.ts';
import type { BusinessDay } from '../kernel/units.ts';
import type { PointsCause } from '../loyalty/facts.ts';
import type { PointsFact } from '../loyalty/points/apply-fact.ts';
import type { PaymentMethod } from '../sales/sale.ts';
import type { StatementLine } from '../stored/explain-stored.ts';
import type { CardLine } from '../stored/fold-cards.ts';
import type { DocumentKind } from './documents.ts';
import type { PrintLanguage } from './print-words.ts';

/** What moved points, so far as its words need it; see `ToldFact` of the data layer. */
export type PointsTold = {
  readonly kind: PointsFact['kind'];
  readonly cause: PointsCause | null;
  readonly name: string;
  readonly friend: string;
};

/** Sentences about what happened and what is to do, in the language of the paper. */
export type PaperTelling = {
  readonly language: GreetingLanguage;
  readonly method: (method: PaymentMethod) => string;
  /** A tier as the shop calls it; the first one until it has a name. */
  readonly tier: (name: string) => string;
  readonly storedMove: (line: Pick<StatementLine, 'what' | 'reason'>) => string;
  /** Undefined: some points came to the end of their last day. */
  readonly pointsMove: (fact: PointsTold | undefined) => string;
  readonly cardMove: (what: CardLine['what']) => string;
  /** The mark of a second copy; 1 for the first one after the original. */
  readonly reprint: (times: number) => string;
  /** Names a job and a file: which document, and whose or of which day. */
  readonly title: (document: DocumentKind, about: string) => string;
  readonly birthday: (birthday: Birthday) => string;
  /** With its weekday. */
  readonly weekday: (day: BusinessDay) => string;
  readonly things: (count: number) => string;
  readonly people: (count: number) => string;
  readonly followUp: (kind: FollowUpKind) => string;
  /** What is to be done, that was to be done on an earlier day. */
  readonly overdue: (what: string, day: BusinessDay) => string;
  readonly birthdayOf: (turning: number | null) => string;
  readonly complaint: (type: ComplaintType) => string;
  readonly festival: (kind: FestivalKind) => string;
  /** What was there before a statement's first day. */
  readonly broughtForward: string;
  readonly pointsEnd: (people: number) => string;
  readonly couponEnds: (name: string) => string;
};

/** All that paper says by itself, in one language and with the decimals of one shop's points. */
export type PaperLanguage = PrintLanguage & {
  readonly tell: PaperTelling;
  /** The same with points as fine as the shop counts them: in whole ones until this was asked. */
  readonly withDecimals: (decimals: number) => PaperLanguage;
};
