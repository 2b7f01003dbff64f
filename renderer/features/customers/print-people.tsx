import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { PrintButton } from '#ui/print-button.tsx';

type PrintPeopleProps = {
  readonly whom: () => readonly RowId[];
  /** The one that Ctrl+P presses. */
  readonly hasKey?: boolean;
};

/** The list as it is filtered, or who is ticked, on paper: as a table, or a card or a label for each. */
export function PrintPeople({ whom, hasKey = false }: PrintPeopleProps) {
  const { t } = useWords();
  return (
    <PrintButton
      small
      hasKey={hasKey}
      label={t('print.doPeople')}
      wish={() => ({
        documents: ['customerTable', 'memberCard', 'addressLabel', 'birthdayCard'],
        subject: { kind: 'customers', customerIds: whom() },
        how: 'look',
      })}
    />
  );
}
