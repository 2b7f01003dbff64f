import { ActionIcon, Menu, Tooltip } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';
import { usePrintDoor } from '#ui/print-door.ts';

const cards = [
  ['memberCard', 'print.doPersonCard'],
  ['addressLabel', 'print.doPersonLabel'],
  ['birthdayCard', 'print.doPersonBirthday'],
] as const;
const statements = [
  ['pointsStatement', 'print.doPointsStatement'],
  ['storedStatement', 'print.doStoredStatement'],
] as const;

/** What can be printed of one person; slips of what they bought stand beside each line of their story. */
export function PrintMenu({ id }: { readonly id: RowId }) {
  const { t } = useWords();
  const print = usePrintDoor();
  const wish = (kind: DocumentKind, subject: PrintSubject) =>
    print({ documents: [kind], subject, how: 'look' });
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Tooltip label={`${t('print.doOfPerson')} Ctrl+P`}>
          <ActionIcon
            variant="default"
            size="lg"
            data-print-key
            aria-label={t('print.doOfPerson')}
            aria-keyshortcuts="Control+P"
          >
            <Icon name="print" size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {cards.map(([kind, words]) => (
          <Menu.Item
            key={kind}
            onClick={() => wish(kind, { kind: 'customers', customerIds: [id] })}
          >
            {t(words)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {statements.map(([kind, words]) => (
          <Menu.Item
            key={kind}
            onClick={() =>
              wish(kind, { kind: 'statement', customerId: id, from: null, through: today() })
            }
          >
            {t(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
