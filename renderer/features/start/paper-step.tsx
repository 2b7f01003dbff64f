import { NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { printSetupOf, setPrintSetup } from '#data/printing/print-setup.ts';
import { usePrintersOf } from '#data/printing/use-printers.ts';
import { useShop } from '#data/use-shop.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { type UsualPaperId, usualPapers } from '#domain/printing/usual-papers.ts';
import { paperName } from '#i18n/paper-name.ts';
import { useWords } from '#i18n/use-words.ts';
import { pressOfThisComputer } from '#platform/printing.ts';

import classes from './first-start.module.css';
import { StepButtons } from './step-buttons.tsx';

const { papers } = documentShapes.afterSale;

/** Where the slip comes out after a sale. Receipts and the other slips follow it until they get a choice of their own. */
export function PaperStep({ onNext }: { readonly onNext: () => void }) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const [press] = useState(pressOfThisComputer);
  const { seen } = usePrintersOf(press);
  const kept = useLiveQuery(() => printSetupOf(shop, 'afterSale'), [shop]);
  const [typed, setTyped] = useState<{ readonly printer?: string; readonly paperId?: string }>({});
  const printers = seen?.kind === 'printers' ? seen.printers : [];
  const usual = printers.find(({ isDefault }) => isDefault) ?? printers[0];
  const printer = typed.printer ?? kept?.printer ?? usual?.name ?? '';
  const paperId = typed.paperId ?? kept?.paperId ?? papers[0] ?? 'roll58';
  const canPrint = printer !== '';

  async function save() {
    if (canPrint) await setPrintSetup(shop, 'afterSale', { printer, paperId, copies: 1 });
    onNext();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {printers.length > 0 ? (
        <div className={classes.fields}>
          <NativeSelect
            data-autofocus
            size="md"
            label={t('print.setPrinter')}
            value={printer}
            data={printers.map(({ name, title }) => ({ value: name, label: title }))}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, printer: value })}
          />
          <NativeSelect
            size="md"
            label={t('print.setPaper')}
            value={paperId}
            data={papers.map((id: UsualPaperId) => ({
              value: id,
              label: paperName(usualPapers[id], words),
            }))}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, paperId: value })}
          />
        </div>
      ) : (
        <p className={classes.note} role="status">
          {t(missing(press === null, seen === undefined))}
        </p>
      )}
      <StepButtons isFirst={printers.length === 0} {...(canPrint && { onSkip: onNext })} />
    </form>
  );
}

/** Why there is no printer to choose. */
function missing(isBrowser: boolean, isAsking: boolean) {
  if (isBrowser) return 'start.paperBrowser';
  return isAsking ? 'start.paperAsking' : 'start.paperNone';
}
