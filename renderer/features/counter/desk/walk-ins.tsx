import { useLiveQuery } from 'dexie-react-hooks';

import { walkInsOf } from '#data/timeline/timeline.ts';
import { useShop } from '#data/use-shop.ts';
import { cents } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import timeline from '../timeline/timeline.module.css';
import { TimelineRow } from '../timeline/timeline-row.tsx';

/** Today's sales without a card: the only place where such a sale can be refunded or voided. */
export function WalkIns() {
  const shop = useShop();
  const { t, money } = useWords();
  const lines = useLiveQuery(() => walkInsOf(shop, today()), [shop]);
  const total = (lines ?? []).reduce((sum, line) => {
    if (line.off) return sum;
    if (line.kind === 'sale') return sum + line.total;
    return line.kind === 'refund' ? sum - line.amount : sum;
  }, 0);

  return (
    <Sheet
      title={t('desk.walkIns')}
      aside={
        lines !== undefined &&
        lines.length > 0 &&
        t('desk.walkInsTotal', { total: money(cents(total)) })
      }
    >
      {lines?.length === 0 && (
        <EmptyState icon="till" title={t('desk.walkInsEmpty')} hint={t('desk.walkInsHint')} />
      )}
      <ol className={timeline['list']}>
        {lines?.map((line) => (
          <TimelineRow key={line.id} line={line} />
        ))}
      </ol>
    </Sheet>
  );
}
