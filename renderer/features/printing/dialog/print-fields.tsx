import { Button, Checkbox, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { type PrintersSeen, isStop } from '#data/printing/press.ts';
import { mostCopies } from '#data/printing/print-setup.ts';
import { isRowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { paperName } from '#i18n/paper-name.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './print-dialog.module.css';
import { SubjectFields } from './subject-fields.tsx';
import type { PrintChoice } from './use-print-choice.ts';

type PrintFieldsProps = {
  readonly documents: readonly DocumentKind[];
  readonly choice: PrintChoice;
};

/** What, of whom, where and how often. What has one answer only is not asked. */
export function PrintFields({ documents, choice }: PrintFieldsProps) {
  const words = useWords();
  const { t } = words;
  const { request, setup, papers, paper, change } = choice;
  const places = paper?.grid === undefined ? 1 : paper.grid.columns * paper.grid.rows;
  return (
    <Stack gap="sm">
      {documents.length > 1 && (
        <NativeSelect
          label={t('print.doDocument')}
          value={request.document}
          data={documents.map((one) => ({ value: one, label: t(`paper.document-${one}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const picked = documents.find((one) => one === value);
            if (picked !== undefined) change({ document: picked });
          }}
        />
      )}
      <SubjectFields
        document={request.document}
        subject={request.subject}
        onChange={(subject) => change({ subject })}
      />
      <PrinterField choice={choice} />
      <NativeSelect
        label={t('print.doPaper')}
        value={setup.paperId}
        data={papers.map((one) => ({ value: one.id, label: paperName(one, words) }))}
        onChange={({ currentTarget: { value } }) => change({ paperId: value })}
      />
      <TemplateField choice={choice} />
      <div className={classes.pair}>
        {choice.printers?.kind !== 'none' && (
          <NumberInput
            label={t('print.doCopies')}
            min={1}
            max={mostCopies}
            allowDecimal={false}
            value={setup.copies}
            onChange={(copies) => change({ copies: inside(copies, 1, mostCopies) })}
          />
        )}
        {places > 1 && (
          <NumberInput
            label={t('print.doStart')}
            min={1}
            max={places}
            allowDecimal={false}
            value={request.start + 1}
            onChange={(place) => change({ start: inside(place, 1, places) - 1 })}
          />
        )}
      </div>
      {choice.printers?.kind === 'printers' && (
        <Checkbox
          label={t('print.doKeep')}
          checked={choice.isKept}
          onChange={({ currentTarget: { checked } }) => change({ isKept: checked })}
        />
      )}
    </Stack>
  );
}

function PrinterField({ choice }: { readonly choice: PrintChoice }) {
  const { t } = useWords();
  const { printers, setup, change, lookAgain } = choice;
  if (printers === undefined || printers.kind === 'none') return null;
  if (printers.kind === 'spooler-silent' || printers.printers.length === 0) {
    return <NoPrinter kind={printers.kind} onLook={lookAgain} />;
  }
  const chosen = printers.printers.find(({ name }) => name === setup.printer);
  const state = chosen?.state ?? 'unknown';
  return (
    <NativeSelect
      label={t('print.doPrinter')}
      value={setup.printer}
      description={
        isStop(state) ? t('print.doWillWait', { state: t(`print.setState-${state}`) }) : undefined
      }
      data={printers.printers.map(({ name, title }) => ({ value: name, label: title }))}
      onChange={({ currentTarget: { value } }) => change({ printer: value })}
    />
  );
}

type NoPrinterProps = { readonly kind: PrintersSeen['kind']; readonly onLook: () => void };

/** Where nothing can be printed on, the next key looks for a printer; where one was found, it prints. */
function NoPrinter({ kind, onLook }: NoPrinterProps) {
  const { t } = useWords();
  const look = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const form = look.current?.form;
    const print = form?.querySelector<HTMLElement>('[data-print-key]');
    if (document.activeElement === print) look.current?.focus();
    return () => {
      if (print?.isConnected === true && document.activeElement === document.body) print.focus();
    };
  }, []);
  return (
    <div className={classes.trouble} role="status">
      <p>{t(kind === 'printers' ? 'print.setPrinterNone' : 'print.setPrinterSilent')}</p>
      <Button ref={look} variant="default" size="compact-sm" onClick={onLook}>
        {t('print.setPrinterLook')}
      </Button>
    </div>
  );
}

/** By its rule, unless somebody picks one: asked only where there is more than one for the paper. */
function TemplateField({
  choice: { templates, request, change },
}: {
  readonly choice: PrintChoice;
}) {
  const { t } = useWords();
  if (templates.length < 2) return null;
  return (
    <NativeSelect
      label={t('print.doTemplate')}
      value={request.templateId ?? ''}
      data={[
        { value: '', label: t('print.doByRule') },
        ...templates.map(({ id, name }) => ({ value: id, label: name || t('print.doUsual') })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        change({ templateId: isRowId(value) ? value : null })
      }
    />
  );
}

function inside(typed: number | string, least: number, most: number): number {
  const count = typeof typed === 'number' ? Math.round(typed) : least;
  return Math.min(Math.max(count, least), most);
}
