import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

type TodayScreenProps = { readonly onOpen: (id: RowId) => void };

export function TodayScreen({ onOpen }: TodayScreenProps) {
  const { t } = useWords();
  void onOpen;
  return <ScreenFrame title={t('today.title')}>{null}</ScreenFrame>;
}
