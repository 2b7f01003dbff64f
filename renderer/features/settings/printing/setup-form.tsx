import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';

import { setPrintSetup } from '#data/printing/print-setup.ts';
import { useShop } from '#data/use-shop.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import { paperName } from '#i18n/paper-name.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PrintPort } from '#platform/printing.ts';
import { showToast } from '#ui/toast.tsx';

import { papersFor } from './chosen.ts';
import { PrinterSelect, firstPrinter } from './printer-select.tsx';
import classes from './printing.module.css';
import type { ShownSetup } from './setup-row.tsx';
import type { PrintersSeen } from './use-printers.ts';
import { useTestPage } from './use-test-page.ts';

type SetupFormProps = {
  readonly shown: ShownSetup;
  readonly seen: PrintersSeen | undefined;
  readonly papers: readonly StoredTemplate[];
  readonly press: PrintPort;
  readonly onClose: () => void;
};

/** Printer, paper and copies of one document; a test page shows whether they go together before they are kept. */
export function SetupForm({ shown, seen, papers, press, onClose }: SetupFormProps) {
  const shop = useShop();
  const words = useWords();
  const { t, language } = words;
  const { document, setup, isOwn } = shown;
  const name = printLanguage(language).words.documents[document];
  const choices = papersFor(papers, document);
  const [typedPrinter, setPrinter] = useState(setup?.printer);
  const [paperId, setPaperId] = useState(setup?.paperId ?? choices[0]?.id ?? '');
  const [copies, setCopies] = useState(String(isOwn ? (setup?.copies ?? 1) : 1));
  const [problem, setProblem] = useState<string>();
  const { printTest, isPrinting } = useTestPage(press);
  const printer = typedPrinter ?? firstPrinter(seen);
  const paper = choices.find(({ id }) => id === paperId) ?? choices[0];

  async function save() {
    if (printer === '') return setProblem(t('print.setNeedPrinter'));
    if (!/^[1-9]\d?$/.test(copies.trim())) return setProblem(t('print.setNeedCopies'));
    const chosen = { printer, paperId: paper?.id ?? '', copies: Number(copies) };
    // The template that was picked when it was printed is for that paper.
    const { templateId } = isOwn && setup?.paperId === chosen.paperId ? setup : {};
    await setPrintSetup(shop, document, { ...chosen, ...(templateId && { templateId }) });
    done(t('print.setSetupSaved', { document: name }));
  }

  async function forget() {
    await setPrintSetup(shop, document, null);
    done(t('print.setSetupForgot', { document: name }));
  }

  function done(title: string) {
    showToast({ id: `setup-${document}`, kind: 'done', title });
    onClose();
  }

  return (
    <form
      className={classes.form}
      aria-label={t('print.setEditSetup', { document: name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h4 className={classes.formTitle}>{name}</h4>
      <PrinterSelect seen={seen} value={printer} onChange={setPrinter} />
      <NativeSelect
        className={classes.grow ?? ''}
        label={t('print.setPaper')}
        value={paper?.id ?? ''}
        data={choices.map((one) => ({ value: one.id, label: paperName(one, words) }))}
        onChange={({ currentTarget: { value } }) => setPaperId(value)}
      />
      <TextInput
        className={classes.short ?? ''}
        label={t('print.setCopiesLabel')}
        inputMode="numeric"
        autoComplete="off"
        value={copies}
        onChange={(event) => setCopies(event.currentTarget.value)}
      />
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit">{t('common.save')}</Button>
        <Button
          variant="default"
          loading={isPrinting}
          onClick={() => {
            if (printer === '') setProblem(t('print.setNeedPrinter'));
            else if (paper !== undefined) void printTest(printer, paper, seen);
          }}
        >
          {t('print.setTestPage')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {isOwn && (
          <Button variant="subtle" color="gray" onClick={() => void forget()}>
            {t('print.setForget')}
          </Button>
        )}
      </div>
    </form>
  );
}
