import type { Words } from '#i18n/use-words.ts';

/** The reasons a shop starts with, in its own language; kept on a card as the words they are. */
export function firstReasons(t: Words['t']): readonly string[] {
  return [
    t('leads.reasonPrice'),
    t('leads.reasonMoved'),
    t('leads.reasonUnhappy'),
    t('leads.reasonElsewhere'),
    t('leads.reasonUnreachable'),
    t('leads.reasonOther'),
  ];
}
