import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

type CalendarScreenProps = { readonly onOpen: (id: RowId) => void };

export function CalendarScreen({ onOpen }: CalendarScreenProps) {
  const { t } = useWords();
  void onOpen;
  return <ScreenFrame title={t('calendar.title')}>{null}</ScreenFrame>;
}
