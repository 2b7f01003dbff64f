import { useRef, useState } from 'react';

import { isAboutSomebody } from '#data/printing/latest-request.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { isEmptySheet } from '#domain/printing/fill-sheet.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import type { Template } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';
import { PaperPreview } from '#ui/paper/paper-preview.tsx';

import { CustomerField } from '../../care/customer-field.tsx';
import classes from './editor.module.css';
import { ShopMissing } from './shop-missing.tsx';
import { usePreview } from './use-preview.ts';
import { useSpots } from './use-spots.ts';

type PreviewPaneProps = {
  readonly template: Template;
  readonly paper: PaperLanguage;
  /** The place of the part that is being changed; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
};

/** What will come out of the printer, beside the words that are being changed. */
export function PreviewPane({ template, paper, chosen, onChoose }: PreviewPaneProps) {
  const { t } = useWords();
  const [customerId, setCustomerId] = useState<RowId | null>(null);
  const preview = usePreview(template, customerId, paper);
  const place = useRef<HTMLDivElement>(null);
  const choose = useSpots(place, { spots: preview?.spots ?? [], chosen, onChoose });
  if (preview === undefined) return null;
  const isPersonal = isAboutSomebody(template.document);
  const isMissing = customerId !== null && !preview.isReal;
  return (
    <section className={classes.preview} aria-label={t('print.setPreview')}>
      {isPersonal && <CustomerField value={customerId} onChange={setCustomerId} />}
      <p className={classes.note} role="status">
        {isMissing && t('print.setPreviewNothing')}
        {customerId === null &&
          t(isPersonal ? 'print.setPreviewMadeUp' : 'print.setPreviewExample')}
      </p>
      <ShopMissing template={template} />
      {/* A shortcut for the hand on the mouse: the list beside it does the same by keyboard. */}
      <div ref={place} className={classes.paper} onClick={choose}>
        {isEmptySheet(preview.sheet) ? (
          <p className={classes.note}>{t('print.setPreviewEmpty')}</p>
        ) : (
          <PaperPreview sheet={preview.sheet} />
        )}
      </div>
    </section>
  );
}
