import type { FollowUpRefusal } from '#data/care/follow-up-draft.ts';
import type { Words } from '#i18n/use-words.ts';
import { showToast } from '#ui/toast.tsx';

const reasons = {
  'unknown-customer': 'followUp.unknownCustomer',
  'unknown-follow-up': 'followUp.none',
  'already-closed': 'followUp.closed',
  'no-day': 'followUp.noDay',
  'no-time': 'followUp.noTime',
  'no-repeat': 'followUp.noRepeat',
} as const;

/** Says that nothing was saved, and why. */
export function sayNotSaved(kind: FollowUpRefusal['kind'], t: Words['t']): void {
  const title = t('followUp.failed', { why: t(reasons[kind]) });
  showToast({ id: 'follow-up', kind: 'problem', title });
}
