import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { printHabitsOf, setPrintHabits } from '#data/printing/print-setup.ts';
import { useShop } from '#data/use-shop.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from './printing.module.css';
import type { ShownSetup } from './setup-row.tsx';

const choices = ['afterSale', 'receipt'] as const;

type AutoPrintSheetProps = { readonly setups: ReadonlyMap<DocumentKind, ShownSetup> };

/** Whether each sale prints something by itself at this computer; nothing until the owner says so. */
export function AutoPrintSheet({ setups }: AutoPrintSheetProps) {
  const shop = useShop();
  const { t } = useWords();
  const habits = useLiveQuery(() => printHabitsOf(shop), [shop]);
  if (habits === undefined) return null;
  const chosen = habits.autoAfterSale;
  const hasPrinter = chosen === null || (setups.get(chosen)?.setup ?? null) !== null;
  return (
    <Sheet title={t('print.setAuto')} hint={t('print.setAutoHint')}>
      <div className={classes.auto}>
        <NativeSelect
          aria-label={t('print.setAuto')}
          value={chosen ?? ''}
          data={[
            { value: '', label: t('print.setAuto-none') },
            ...choices.map((value) => ({ value, label: t(`print.setAuto-${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            void setPrintHabits(shop, {
              autoAfterSale: choices.find((one) => one === value) ?? null,
            })
          }
        />
        {!hasPrinter && (
          <p className={classes.warn} role="status">
            {t('print.setAutoNoSetup')}
          </p>
        )}
      </div>
    </Sheet>
  );
}
