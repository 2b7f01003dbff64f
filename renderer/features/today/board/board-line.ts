import type { BirthdayOn } from '#domain/care/birthday-days.ts';
import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import type { FestivalKind } from '#domain/care/festivals.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import type { LifeStage } from '#domain/care/life-cycle.ts';
import type { BusinessDay, Instant, OperationId, PointUnits, RowId } from '#domain/kernel/units.ts';

import type { ToGreet } from '../today-wish.ts';

/** In the order in which an owner needs them in the morning. */
export const sectionNames = [
  'birthdays',
  'overdue',
  'today',
  'complaints',
  'soon',
  'festivals',
  'running',
  'slipped',
  'signIns',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Why somebody is on the board. */
export type Why =
  | { readonly kind: 'birthday'; readonly birthday: BirthdayOn }
  | { readonly kind: 'followUp'; readonly followUp: FollowUp }
  | { readonly kind: 'complaint'; readonly complaint: ShownComplaint; readonly isLate: boolean }
  /** All who can be greeted at a festival, on one line. */
  | {
      readonly kind: 'festival';
      readonly festival: FestivalKind;
      readonly day: BusinessDay;
      readonly people: number;
      readonly greeted: number;
    }
  | { readonly kind: 'points'; readonly day: BusinessDay; readonly units: PointUnits }
  | { readonly kind: 'stored-low' | 'card-low' }
  | { readonly kind: 'slipped'; readonly life: LifeStage; readonly since: BusinessDay }
  | { readonly kind: 'signedIn'; readonly at: Instant };

export type BoardLine = {
  /** Of its own on the whole board, and the same at the next look. */
  readonly key: string;
  /** The card that stands for the customer; null for a line about many. */
  readonly customerId: RowId | null;
  readonly why: Why;
  /** The name under which it is marked as seen to; null where a document of its own says so. */
  readonly line: string | null;
  /** Who is greeted by G, made when it is pressed (at a festival everybody); null where nobody is. */
  readonly greet: (() => readonly ToGreet[]) | null;
  readonly isDone: boolean;
  /** The action that undo takes back, where it is known without asking. */
  readonly doneBy: OperationId | null;
};

export type BoardSection = { readonly name: SectionName; readonly lines: readonly BoardLine[] };

/**
 * Whom G goes through from a line on: it and those below it that were not seen to. A festival is a round of its own:
 * everybody whom its button counts, and nobody of the festival after it.
 */
export function greetRound(line: BoardLine, below: readonly BoardLine[]): readonly ToGreet[] {
  const round = line.why.kind === 'festival' ? [line] : [line, ...below];
  return round.flatMap((one) => (one.isDone ? [] : (one.greet?.() ?? [])));
}

/** How many lines of a section are still to be seen to. */
export function openIn({ lines }: BoardSection): number {
  return lines.reduce((count, { isDone }) => count + (isDone ? 0 : 1), 0);
}
