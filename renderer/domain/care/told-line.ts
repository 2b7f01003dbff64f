import type { BusinessDay } from '../kernel/units.ts';
import type { ComplaintType } from './complaint.ts';
import type { Channel, InteractionKind } from './facts.ts';
import type { FollowUpKind, FollowUpResult } from './follow-up.ts';

/** How a complaint went on. */
export type ComplaintStep = 'opened' | 'answered' | 'solved' | 'checked' | 'reopened';

/** What became of a promise to a customer. */
export type FollowUpStep = 'made' | 'postponed' | 'done' | 'cancelled';

/**
 * A line of a customer's story about caring for them. `texts` are the words of people that belong to it, in
 * order; empty where nobody said anything, or the person was erased.
 */
export type CareLine =
  | {
      readonly kind: 'interaction';
      readonly what: InteractionKind;
      readonly channel: Channel;
      /** For a greeting that was sent: which (`birthday:2026`); else empty. */
      readonly occasion: string;
      readonly staffName: string;
      readonly texts: readonly string[];
    }
  | {
      readonly kind: 'satisfaction';
      readonly stars: number | null;
      readonly recommend: number | null;
      readonly texts: readonly string[];
    }
  | {
      readonly kind: 'follow-up';
      readonly step: FollowUpStep;
      readonly what: FollowUpKind;
      /** The day it is for; of one that was postponed the day before, and the new one. */
      readonly due: BusinessDay;
      readonly from: BusinessDay | null;
      readonly result: FollowUpResult | null;
      readonly texts: readonly string[];
    }
  | {
      readonly kind: 'complaint';
      readonly step: ComplaintStep;
      readonly type: ComplaintType;
      readonly texts: readonly string[];
    };

/** One for each kind, or it does not compile. */
const kinds: Readonly<Record<CareLine['kind'], true>> = {
  interaction: true,
  satisfaction: true,
  'follow-up': true,
  complaint: true,
};

export function isCareLine<L extends { readonly kind: string }>(line: L): line is L & CareLine {
  return Object.hasOwn(kinds, line.kind);
}
