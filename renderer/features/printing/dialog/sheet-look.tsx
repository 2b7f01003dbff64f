import { ActionIcon, Skeleton } from '@mantine/core';
import { useMemo } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { PaperPreview } from '#ui/paper/paper-preview.tsx';

import { beginningOf } from './beginning-of.ts';
import classes from './print-dialog.module.css';
import type { SheetsSeen } from './use-sheets.ts';

type SheetLookProps = { readonly sheets: SheetsSeen };

/** What the paper will show; of many cards one after the other. */
export function SheetLook({ sheets }: SheetLookProps) {
  const { t, number } = useWords();
  switch (sheets.kind) {
    case 'reading':
      return <Skeleton className={classes.look} />;
    case 'refused': {
      const hint =
        sheets.why === 'too-long'
          ? t('print.doNoneHint-too-long', { most: number(sheets.most) })
          : t(`print.doNoneHint-${sheets.why}`);
      return (
        <div className={classes.look}>
          <EmptyState icon="print" title={t(`print.doNone-${sheets.why}`)} hint={hint} />
        </div>
      );
    }
    case 'ready':
      return <Drawn sheets={sheets} />;
  }
}

type DrawnProps = { readonly sheets: Extract<SheetsSeen, { kind: 'ready' }> };

function Drawn({ sheets }: DrawnProps) {
  const { t, number } = useWords();
  const { sheet, cut } = useMemo(() => beginningOf(sheets.sheet), [sheets.sheet]);
  return (
    <section className={classes.look} aria-label={t('print.doPreview')}>
      <div className={classes.paper}>
        <PaperPreview sheet={sheet} />
      </div>
      {cut !== null && (
        <p className={classes.cut}>
          {t('print.doCut', { shown: number(cut.shown), of: number(cut.of) })}
        </p>
      )}
      {sheets.of > 1 && <Turn sheets={sheets} />}
    </section>
  );
}

function Turn({ sheets: { first, last, of, before, after } }: DrawnProps) {
  const { t, number } = useWords();
  const place = { first: number(first), last: number(last), of: number(of) };
  return (
    <div className={classes.turn}>
      <ActionIcon
        variant="default"
        aria-label={t('print.doBefore')}
        disabled={before === null}
        onClick={() => before?.()}
      >
        <Icon name="back" />
      </ActionIcon>
      <span role="status">{t(first < last ? 'print.doPlaces' : 'print.doPlace', place)}</span>
      <ActionIcon
        variant="default"
        aria-label={t('print.doAfter')}
        disabled={after === null}
        onClick={() => after?.()}
      >
        <span className={classes.forward}>
          <Icon name="back" />
        </span>
      </ActionIcon>
    </div>
  );
}
