import { useEffect, useRef } from 'react';

import type { PrintSetup } from '#data/printing/print-setup.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import { paperName } from '#i18n/paper-name.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';

import { RowButton } from '../row-button.tsx';
import { paperById, titleOf } from './chosen.ts';
import classes from './printing.module.css';
import type { PrintersSeen } from './use-printers.ts';

export type ShownSetup = {
  readonly document: DocumentKind;
  /** Its own, or that of a document like it; null if nothing was chosen. */
  readonly setup: PrintSetup | null;
  readonly isOwn: boolean;
};

type SetupRowProps = {
  readonly shown: ShownSetup;
  readonly seen: PrintersSeen | undefined;
  readonly papers: readonly StoredTemplate[];
  /** Its fields were just closed: the keyboard comes back to it. */
  readonly isBack: boolean;
  readonly onEdit: () => void;
};

/** A document, and where it comes out at this computer. */
export function SetupRow({ shown, seen, papers, isBack, onEdit }: SetupRowProps) {
  const words = useWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isBack) row.current?.querySelector('button')?.focus();
  }, [isBack]);
  const { t, language } = words;
  const { document, setup, isOwn } = shown;
  const name = printLanguage(language).words.documents[document];
  const paper = setup === null ? undefined : paperById(papers, setup.paperId);

  function said({ printer, paperId, copies }: PrintSetup): string {
    const named = t('print.setSetup', {
      printer: titleOf(printer, seen),
      paper: paper === undefined ? paperId : paperName(paper, words),
    });
    return copies === 1 ? named : `${named} · ${t('print.setCopies', { count: copies })}`;
  }

  return (
    <li ref={row} className={classes.row}>
      <span className={classes.name}>{name}</span>
      <span className={classes.what}>{setup === null ? t('print.setNoSetup') : said(setup)}</span>
      {setup !== null && !isOwn && <span className={classes.flag}>{t('print.setAlikeHint')}</span>}
      <span className={classes.end}>
        <RowButton name={name} onClick={onEdit} />
      </span>
    </li>
  );
}
