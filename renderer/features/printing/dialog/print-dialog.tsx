import { Button, Skeleton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';
import { focusFirst } from '#ui/focus-first.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import type { PrintWish } from '#ui/print-door.ts';

import { aboutOf } from '../about.ts';
import classes from './print-dialog.module.css';
import { PrintFields } from './print-fields.tsx';
import { SheetLook } from './sheet-look.tsx';
import { usePaperActs } from './use-paper-acts.ts';
import { type PrintChoice, usePrintChoice } from './use-print-choice.ts';
import { mostInBrowser, useSheets } from './use-sheets.ts';

type PrintDialogProps = { readonly wish: PrintWish; readonly onClose: () => void };

/** What will come out, true to scale, and where; Enter prints. What is kept here is printed by one key from then on. */
export function PrintDialog({ wish, onClose }: PrintDialogProps) {
  const shop = useShop();
  const { t, language } = useWords();
  const choice = usePrintChoice(wish);
  const subject = choice?.request.subject ?? wish.subject;
  const about = useLiveQuery(async () => aboutOf(shop, subject), [shop, subject, language]);
  const what = t(`paper.document-${choice?.request.document ?? wish.documents[0]}`);
  return (
    <Dialog
      size="64rem"
      onClose={onClose}
      title={about ? t('print.doTitleOf', { what, about }) : t('print.doTitle', { what })}
      transitionProps={{ duration: 0 }}
    >
      {choice === undefined ? (
        <Skeleton className={classes.look} />
      ) : (
        <PrintForm wish={wish} choice={choice} onClose={onClose} />
      )}
    </Dialog>
  );
}

type PrintFormProps = PrintDialogProps & { readonly choice: PrintChoice };

function PrintForm({ wish, choice, onClose }: PrintFormProps) {
  const { t, number } = useWords();
  const sheets = useSheets(choice);
  const { print, savePdf, busy, problem } = usePaperActs(choice, sheets, onClose);
  // A PDF takes one sheet, the one that is looked at; so does a browser's dialog where all would be too many for it.
  const isOneOfMany = sheets.kind === 'ready' && (sheets.before !== null || sheets.after !== null);
  const isBrowser = choice.printers?.kind === 'none';
  const isTooMany = isBrowser && isOneOfMany && sheets.readAll === null;
  const isReady = sheets.kind === 'ready' && (isBrowser || choice.setup.printer !== '');
  return (
    <form
      ref={focusFirst}
      className={classes.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && busy === undefined) void print();
      }}
    >
      <PrintFields documents={wish.documents} choice={choice} />
      <SheetLook sheets={sheets} />
      <div className={classes.foot}>
        {problem !== undefined && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        {isTooMany && (
          <p role="status" className={classes.note}>
            {t('print.doBrowserMost', { most: number(mostInBrowser) })}
          </p>
        )}
        {!isBrowser && (
          <Button
            variant="default"
            disabled={sheets.kind !== 'ready'}
            loading={busy === 'pdf'}
            onClick={() => void savePdf()}
          >
            {t(isOneOfMany ? 'print.doPdfOne' : 'print.doPdf')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          data-autofocus
          data-print-key
          aria-keyshortcuts="Control+P"
          aria-disabled={!isReady}
          data-disabled={!isReady}
          loading={busy === 'print'}
          rightSection={<KeyHint keys="↵" />}
        >
          {isTooMany
            ? t('print.doPrintOne')
            : isBrowser && isOneOfMany
              ? t('print.doPrintAll', { of: number(sheets.of) })
              : t('print.doPrint')}
        </Button>
      </div>
    </form>
  );
}
