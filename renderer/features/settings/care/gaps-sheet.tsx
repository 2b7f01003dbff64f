import type { LifeFigures } from '#data/care/use-life-figures.ts';
import { type GapBar, gapBars } from '#domain/care/life-proposal.ts';
import { useWords } from '#i18n/use-words.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

/** How long customers stay away before they come again: what the proposal was read from. */
export function GapsSheet({ figures }: { readonly figures: LifeFigures | undefined }) {
  const { t, number } = useWords();
  const bars = figures === undefined ? [] : gapBars(figures.gaps);
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const name = ({ from, through }: GapBar) =>
    t('careSettings.gapDays', { from: number(from), through: number(through) });
  return (
    <Sheet title={t('careSettings.gaps')} hint={t('careSettings.gapsHint')}>
      {figures !== undefined && all === 0 ? (
        <EmptyState
          icon="pulse"
          title={t('careSettings.noGaps')}
          hint={t('careSettings.noGapsHint')}
        />
      ) : (
        <BarChart
          caption={t('careSettings.gapsCaption')}
          heads={[t('careSettings.gapHead'), t('careSettings.gapCount')]}
          bars={bars.map((bar) => ({
            key: String(bar.from),
            label: name(bar),
            share: bar.count / most,
            value: t('careSettings.gapValue', {
              shown: number(bar.count),
              percent: Math.round((bar.count / Math.max(1, all)) * 100),
            }),
          }))}
        />
      )}
    </Sheet>
  );
}
