import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { ownPrintSetupOf, printSetupOf } from '#data/printing/print-setup.ts';
import { useShop } from '#data/use-shop.ts';
import { type DocumentKind, documentKinds } from '#domain/printing/documents.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { AutoPrintSheet } from './auto-print-sheet.tsx';
import classes from './printing.module.css';
import { SetupForm } from './setup-form.tsx';
import { SetupRow, type ShownSetup } from './setup-row.tsx';
import { usePrinters } from './use-printers.ts';
import { useTemplates } from './use-templates.ts';

/** Documents that come out of the same printer in most shops stand together. */
const groups = {
  slips: ['afterSale', 'receipt', 'refund', 'storedSlip', 'visitSlip'],
  statements: ['storedStatement', 'pointsStatement'],
  cards: ['memberCard', 'birthdayCard'],
  labels: ['addressLabel', 'priceLabel'],
  lists: ['todayList', 'calendarWeek', 'customerTable'],
} as const satisfies Readonly<Record<string, readonly DocumentKind[]>>;
const groupNames = ['slips', 'statements', 'cards', 'labels', 'lists'] as const;

/** Printer, paper and copies of each document, chosen once at this computer. */
export function PrintersSheet() {
  const shop = useShop();
  const { t } = useWords();
  const printers = usePrinters();
  const templates = useTemplates();
  const [edited, setEdited] = useState<DocumentKind>();
  const [closed, setClosed] = useState<DocumentKind>();
  const setups = useLiveQuery(async () => {
    const all = documentKinds.map(async (document): Promise<ShownSetup> => {
      const setup = await printSetupOf(shop, document);
      return { document, setup, isOwn: (await ownPrintSetupOf(shop, document)) !== null };
    });
    return new Map((await Promise.all(all)).map((one) => [one.document, one]));
  }, [shop]);
  if (setups === undefined || templates === undefined) return null;

  const { press, seen } = printers;
  if (press === null) {
    return (
      <Sheet title={t('print.setBrowserTitle')} hint={t('print.setBrowserHint')}>
        {null}
      </Sheet>
    );
  }
  const around = { seen, papers: templates };
  return (
    <>
      <AutoPrintSheet setups={setups} />
      <Sheet title={t('print.setPrintersTitle')} hint={t('print.setPrintersHint')}>
        <PrintersMissing {...printers} />
        {groupNames.map((group) => (
          <section key={group} aria-label={t(`print.setGroup-${group}`)}>
            <h3 className={classes.groupTitle}>{t(`print.setGroup-${group}`)}</h3>
            <ul className={classes.list}>
              {groups[group].map((document) => {
                const shown = setups.get(document);
                if (shown === undefined) return null;
                return document === edited ? (
                  <li key={document} className={classes.open}>
                    <SetupForm
                      {...around}
                      shown={shown}
                      press={press}
                      onClose={() => {
                        setClosed(document);
                        setEdited(undefined);
                      }}
                    />
                  </li>
                ) : (
                  <SetupRow
                    key={document}
                    {...around}
                    shown={shown}
                    isBack={document === closed && edited === undefined}
                    onEdit={() => setEdited(document)}
                  />
                );
              })}
            </ul>
          </section>
        ))}
      </Sheet>
    </>
  );
}

type PrintersMissingProps = Pick<ReturnType<typeof usePrinters>, 'seen' | 'lookAgain'>;

/** Why there is nothing to choose from, and what to do. */
function PrintersMissing({ seen, lookAgain }: PrintersMissingProps) {
  const { t } = useWords();
  if (seen === undefined || (seen.kind === 'printers' && seen.printers.length > 0)) return null;
  const said = seen.kind === 'printers' ? 'print.setPrinterNone' : 'print.setPrinterSilent';
  return (
    <div className={classes.form} role="status">
      <p className={classes.warn}>{t(said)}</p>
      <Button variant="default" size="compact-sm" onClick={lookAgain}>
        {t('print.setPrinterLook')}
      </Button>
    </div>
  );
}
