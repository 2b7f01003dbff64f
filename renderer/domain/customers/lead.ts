import { readStamp } from '../kernel/clock.ts';
import { dayNumber } from '../kernel/day-number.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { stampOfField } from '../sync/join.ts';
import type { Document } from '../sync/rows.ts';
import { cardFrom } from './card-document.ts';
import type { Card, CardEdit, Stage } from './card.ts';

/** What the board shows of a card. */
export type Lead = Pick<
  Card,
  'id' | 'number' | 'name' | 'stage' | 'expectedValue' | 'nextStep' | 'goneReason'
> & {
  /** The first phone, digits; empty for none. */
  readonly phone: string;
  /** When the card came to its stage, in milliseconds since 1970. */
  readonly sinceMs: number;
  /** Whether it was moved there, and not made there: a card made as a customer was never a lead. */
  readonly moved: boolean;
  /** Whether the shop has sold them something. */
  readonly bought: boolean;
};

export type StageRefusal = { readonly kind: 'no-reason' };

/** How many milliseconds a day of the board has. */
export const msOfDay = 86_400_000;
/** A day of the shop without a time is taken at its noon: right within half a day in every time zone. */
const noonMs = msOfDay / 2;

/** A card as the board shows it. `bought` is known by its standing. */
export function leadFrom(document: Document, bought: boolean): Lead {
  const { id, number, name, stage, expectedValue, nextStep, goneReason, phones, createdDay } =
    cardFrom(document);
  const stamp = stampOfField(document, 'stage') ?? document.rev;
  const isMoved = stamp !== document.rev;
  // A list brings people in who were leads long before: their day counts, not the import's.
  const madeMs = dayNumber(createdDay) * msOfDay + noonMs;
  return {
    id,
    number,
    name,
    stage,
    expectedValue,
    nextStep,
    goneReason,
    phone: phones[0]?.digits ?? '',
    sinceMs: isMoved ? readStamp(stamp).ms : Math.min(readStamp(stamp).ms, madeMs),
    moved: isMoved,
    bought,
  };
}

/**
 * What moving a card to a stage changes. Going needs a reason, since "why do they leave us" is what the
 * shop wants to learn from it; whoever comes back leaves the reason behind.
 */
export function stageEdit(stage: Stage, reason: string): Result<CardEdit, StageRefusal> {
  if (stage !== 'gone') return accept({ stage, goneReason: '' });
  const goneReason = reason.trim();
  return goneReason === '' ? refuse({ kind: 'no-reason' }) : accept({ stage, goneReason });
}

/** Whose card waits to be called a customer's: no customer yet, and has bought. */
export function hasBecomeCustomer({ stage, bought }: Lead): boolean {
  return bought && (stage === 'lead' || stage === 'aiming');
}
