import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

type ComplaintsScreenProps = { readonly onOpen: (id: RowId) => void };

export function ComplaintsScreen({ onOpen }: ComplaintsScreenProps) {
  const { t } = useWords();
  void onOpen;
  return <ScreenFrame title={t('complaints.title')}>{null}</ScreenFrame>;
}
