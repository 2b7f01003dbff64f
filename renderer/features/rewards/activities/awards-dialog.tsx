import { useLiveQuery } from 'dexie-react-hooks';

import { awardsOf } from '#data/activities/activity-book.ts';
import type { ActivityOnList } from '#data/activities/activity-list.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import { BatchList } from '../batch-list.tsx';

type AwardsDialogProps = { readonly activity: ActivityOnList; readonly onClose: () => void };

/** When an activity was awarded to how many; each award is taken back as a whole. */
export function AwardsDialog({ activity: { id, name }, onClose }: AwardsDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const awards = useLiveQuery(async () => awardsOf(shop, id), [shop, id]) ?? [];
  return (
    <Dialog size="lg" onClose={onClose} title={t('rewards.awardsOf', { name })}>
      <BatchList
        batches={awards.map(({ heads, ...award }) => ({ ...award, count: heads }))}
        empty={t('rewards.neverAwarded')}
      />
    </Dialog>
  );
}
