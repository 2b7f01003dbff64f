import type { RowId } from '../kernel/units.ts';
import type { Entry } from '../sync/rows.ts';

/** What passed between the shop and a customer besides sales (`rules.md` §5). */
export const interactionKinds = [
  'consultation',
  'suggestion',
  'praise',
  'call',
  'message',
  'visit',
  'gift',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** How they were in touch. */
export const channels = ['inShop', 'phone', 'wechat', 'sms', 'other'] as const;
export type Channel = (typeof channels)[number];

/** Something passed between the shop and a customer. Words lie in a text row of the customer. */
export type InteractionEntry = Entry & {
  readonly kind: 'interaction';
  readonly what: InteractionKind;
  readonly channel: Channel;
  readonly textId: RowId | null;
  readonly staffId: RowId | null;
  /** For a greeting that was sent: which (`birthday:2026`, `festival:midAutumn:2026`). */
  readonly occasion?: string;
  readonly followUpId?: RowId;
};

/** A customer said how it was: 1 to 5 stars, 0 to 10 for "would you recommend us"; null where not asked. */
export type SatisfactionEntry = Entry & {
  readonly kind: 'satisfaction';
  readonly stars: number | null;
  readonly recommend: number | null;
  readonly textId: RowId | null;
  readonly followUpId: RowId | null;
};

/**
 * A line of the board that is no follow-up was seen to (a birthday, points that end, a stage that began), so
 * that it is struck through here and on the other counter. `line` names it: `birthday:2026-11-25`.
 */
export type CareDoneEntry = Entry & { readonly kind: 'care_done'; readonly line: string };

export function isInteraction<E extends Entry>(entry: E): entry is E & InteractionEntry {
  return entry.kind === 'interaction';
}

export function isSatisfaction<E extends Entry>(entry: E): entry is E & SatisfactionEntry {
  return entry.kind === 'satisfaction';
}

export function isCareDone<E extends Entry>(entry: E): entry is E & CareDoneEntry {
  return entry.kind === 'care_done';
}

/**
 * Somebody who had stayed away was asked to come back, and heard it: a follow-up of that kind came to
 * something. Written beside the follow-up's own change, so that the whole shop's can be counted.
 */
export type WinBackEntry = Entry & { readonly kind: 'win_back'; readonly followUpId: RowId };

/** Whether this is a try to win somebody back: such a follow-up, or a greeting to somebody who slips away. */
export function isWinBackContact(entry: Entry): boolean {
  if (entry.kind === 'win_back') return true;
  return isInteraction(entry) && /^(winBack|life)\b/.test(entry.occasion ?? '');
}
